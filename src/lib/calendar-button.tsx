import type { CalendarEntry } from '@domain/calendar/entry';
import { Button } from '@/components';
import { addToCalendar } from './add-to-calendar';
import { tellFailure } from './feedback';

/** Nothing where no date is to come. */
export function CalendarButton({ entries, label }: { entries: readonly CalendarEntry[]; label: string }) {
  if (entries.length === 0) return null;
  return (
    <Button id="add-to-calendar" kind="secondary" onClick={() => void addToCalendar(entries).catch(tellFailure)}>
      {label}
    </Button>
  );
}
