import { useWrite as useWriteOf } from '@/lib/use-write';

/** `plan.startsAt` and `record.counts.participants` by the field of the form they belong to. */
function fieldOf(path: string): string {
  const [first = '', second = first] = path.split('.');
  return first === 'plan' || first === 'record' ? second : first;
}

/** One write at a time about an activity. */
export const useWrite = () => useWriteOf({ about: 'activities.', also: 'projects.', fieldOf });
