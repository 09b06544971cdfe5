const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000;
const ZONE = /(?:[zZ]|[+-]\d{2}:?\d{2})$/;
const DURATION = /^(-?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** `2026-11-22T20:19:00.000+08:00` */
export function toChinaTime(instant: number): string {
  return new Date(instant + CHINA_OFFSET_MS).toISOString().replace('Z', '+08:00');
}

/** An ISO instant; a text without a zone is China time. Undefined when it is none. */
export function parseInstant(text: string): number | undefined {
  const dated = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00` : text;
  const instant = Date.parse(ZONE.test(dated) ? dated : `${dated}+08:00`);
  return Number.isNaN(instant) ? undefined : instant;
}

/** An ISO-8601 duration of fixed length (weeks to seconds) in milliseconds. Undefined when it is none. */
export function parseDuration(text: string): number | undefined {
  const match = DURATION.exec(text);
  if (!match || !/\d/.test(text) || text.endsWith('T')) return undefined;
  const [weeks, days, hours, minutes, seconds] = match.slice(2).map((part) => Number(part ?? 0));
  const total = ((((weeks ?? 0) * 7 + (days ?? 0)) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60;
  return (match[1] === '-' ? -1 : 1) * (total + (seconds ?? 0)) * 1000;
}
