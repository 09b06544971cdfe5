/** A calendar file that the computer's or phone's own calendar opens (browser only). */
import type { CalendarEntry } from '@domain/calendar/entry';
import { calendarFile } from '@domain/calendar/ics';
import { serverNow } from '../server-clock';
import type { CalendarAnswer } from './types';

/** Long enough for the browser to have taken the file. */
const KEEP_MS = 60_000;

export async function putIntoCalendar(entries: readonly CalendarEntry[]): Promise<CalendarAnswer> {
  const file = new Blob([calendarFile(entries, serverNow())], { type: 'text/calendar;charset=utf-8' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${entries[0]?.id ?? 'calendar'}.ics`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
  return 'downloaded';
}
