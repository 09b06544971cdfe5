const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000;
const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;
const MAX_DAYS_AHEAD = 366 * 8;
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** A parsed trigger: second, minute, hour, day, month, weekday, year, in China time. [O] */
export interface Cron {
  seconds: number[];
  minutes: number[];
  hours: number[];
  days: ReadonlySet<number> | undefined;
  months: ReadonlySet<number>;
  weekdays: ReadonlySet<number> | undefined;
  years: ReadonlySet<number>;
}

/** Undefined when the text is not a 7-field expression of `*`, numbers, names, `a-b`, `a,b` and `/n`. */
export function parseCron(text: string): Cron | undefined {
  const fields = text.trim().split(/\s+/);
  if (fields.length !== 7) return undefined;
  const [second, minute, hour, day, month, weekday, year] = fields as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const seconds = parseField(second, 0, 59);
  const minutes = parseField(minute, 0, 59);
  const hours = parseField(hour, 0, 23);
  const days = parseField(day, 1, 31);
  const months = parseField(month, 1, 12, MONTHS, 1);
  const weekdays = parseField(weekday, 0, 6, WEEKDAYS);
  const years = parseField(year, 1970, 2099);
  if (!seconds || !minutes || !hours || !days || !months || !weekdays || !years) return undefined;
  return {
    seconds,
    minutes,
    hours,
    days: isAny(day) ? undefined : new Set(days),
    months: new Set(months),
    weekdays: isAny(weekday) ? undefined : new Set(weekdays),
    years: new Set(years),
  };
}

/** The first run after `instant`; undefined when there is none within eight years. */
export function nextRun(cron: Cron, instant: number): number | undefined {
  const local = Math.floor(instant / SECOND) * SECOND + SECOND + CHINA_OFFSET_MS;
  const firstDay = Math.floor(local / DAY) * DAY;
  for (let ahead = 0; ahead < MAX_DAYS_AHEAD; ahead += 1) {
    const day = firstDay + ahead * DAY;
    if (!runsOn(cron, new Date(day))) continue;
    const time = firstTime(cron, Math.max(0, local - day));
    if (time !== undefined) return day + time - CHINA_OFFSET_MS;
  }
  return undefined;
}

/** With both a day and a weekday given either one is enough, as the platform documents it. [O] */
function runsOn(cron: Cron, day: Date): boolean {
  if (!cron.years.has(day.getUTCFullYear()) || !cron.months.has(day.getUTCMonth() + 1)) return false;
  const byDay = cron.days?.has(day.getUTCDate());
  const byWeekday = cron.weekdays?.has(day.getUTCDay());
  if (byDay === undefined) return byWeekday ?? true;
  return byDay || (byWeekday ?? false);
}

function firstTime(cron: Cron, earliest: number): number | undefined {
  for (const hour of cron.hours) {
    for (const minute of cron.minutes) {
      for (const second of cron.seconds) {
        const time = ((hour * 60 + minute) * 60 + second) * SECOND;
        if (time >= earliest) return time;
      }
    }
  }
  return undefined;
}

function isAny(field: string): boolean {
  return field === '*' || field === '?';
}

function parseField(
  field: string,
  min: number,
  max: number,
  names: string[] = [],
  firstName = 0,
): number[] | undefined {
  const values = new Set<number>();
  for (const part of field.split(',')) {
    const match = /^(\*|\?|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(part);
    if (!match) return undefined;
    const [, start = '', end, step] = match;
    const from = isAny(start) ? min : toNumber(start, names, firstName);
    const to = isAny(start) || (step && !end) ? max : toNumber(end ?? start, names, firstName);
    const by = Number(step ?? 1);
    if (!(from >= min && to <= max && from <= to && by > 0)) return undefined;
    for (let value = from; value <= to; value += by) values.add(value);
  }
  return [...values].sort((a, b) => a - b);
}

function toNumber(text: string, names: string[], firstName: number): number {
  const named = names.indexOf(text.toUpperCase());
  if (named >= 0) return named + firstName;
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}
