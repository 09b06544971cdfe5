/** When a photograph was taken, as its own first bytes say. */

import { toInstant } from '@domain/time';
import { parse } from 'exifr/dist/mini.umd.js';

/** EXIF stands at the front of a JPEG; the preview picture in it may be tens of kilobytes long. */
export const EXIF_HEAD_BYTES = 128 * 1024;

/** The smallest build of exifr knows numbers only. */
const DATE_TIME_ORIGINAL = 0x9003;
const OFFSET_TIME_ORIGINAL = 0x9011;
const EXIF_POINTER = 0x8769;
const BEIJING = '+08:00';

/** `2026:04:15 10:00:01` with or without `+09:00`; a camera that says no zone was in ours. Null where it was never set. */
export function exifInstant(taken: unknown, offset: unknown): string | null {
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(typeof taken === 'string' ? taken : '');
  if (!parts) return null;
  const [, year, month, day, time] = parts;
  const zone = typeof offset === 'string' && /^[+-]\d\d:\d\d/.test(offset) ? offset.slice(0, 6) : BEIJING;
  const ms = Date.parse(`${year}-${month}-${day}T${time}${zone}`);
  return Number.isNaN(ms) || ms <= 0 ? null : toInstant(ms);
}

export async function exifTime(head: ArrayBuffer): Promise<string | null> {
  try {
    const tags = await parse(head, {
      ifd0: { pick: [EXIF_POINTER] },
      exif: { pick: [DATE_TIME_ORIGINAL, OFFSET_TIME_ORIGINAL] },
      translateKeys: false,
      reviveValues: false,
    });
    return exifInstant(tags?.[DATE_TIME_ORIGINAL], tags?.[OFFSET_TIME_ORIGINAL]);
  } catch {
    // No EXIF, or not a JPEG: unknown, never guessed.
    return null;
  }
}
