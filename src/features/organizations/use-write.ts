import { useWrite as useWriteOf } from '@/lib/use-write';

/** One write at a time about an organization. */
export const useWrite = () => useWriteOf({ about: 'organizations.', also: 'me.' });
