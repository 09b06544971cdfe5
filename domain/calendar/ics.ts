/**
 * Calendar entries as an iCalendar file (RFC 5545): instants in UTC, so that no time zone has to be described.
 * Our own, because the package that Taro brings along folds by characters (three octets each in Chinese) and takes
 * the machine's time zone.
 */
import { toMs } from '../time';
import { utf8Length } from '../utf8';
import type { CalendarEntry } from './entry';

const MAX_LINE_OCTETS = 75;
const LINE_END = '\r\n';

/** `20260422T155900Z` */
const inUtc = (ms: number): string => new Date(ms).toISOString().replace(/\.\d{3}|[-:]/g, '');

const escapeText = (text: string): string =>
  text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r\n|\r|\n/g, '\\n');

/** Counted in octets, never cut inside a character: one of ours takes three. */
function foldLine(line: string): string {
  const rows: string[] = [];
  let row = '';
  for (const character of line) {
    if (utf8Length(row + character) > MAX_LINE_OCTETS) {
      rows.push(row);
      // The space that marks a continuation counts as well.
      row = ' ';
    }
    row += character;
  }
  return [...rows, row].join(LINE_END);
}

const eventLines = ({ id, title, at, remindAt, text }: CalendarEntry, now: number): string[] => [
  'BEGIN:VEVENT',
  `UID:${id}@kexie-xiangmutong`,
  `DTSTAMP:${inUtc(now)}`,
  `DTSTART:${inUtc(toMs(at))}`,
  `SUMMARY:${escapeText(title)}`,
  `DESCRIPTION:${escapeText(text)}`,
  'TRANSP:TRANSPARENT',
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escapeText(title)}`,
  `TRIGGER;VALUE=DATE-TIME:${inUtc(toMs(remindAt))}`,
  'END:VALARM',
  'END:VEVENT',
];

export function calendarFile(entries: readonly CalendarEntry[], now: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//科协项目通//日程//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flatMap((entry) => eventLines(entry, now)),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join(LINE_END)}${LINE_END}`;
}
