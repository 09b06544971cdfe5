/** How long a film may be, by the notice's own words in the item's title: 60–120 秒. */
import type { ChosenFile } from '@/lib/platform/types';

interface Range {
  min: number;
  max: number;
}

export function videoRange(title: string): Range | null {
  const found = /(\d+)\s*[–—~～-]\s*(\d+)\s*秒/.exec(title);
  return found ? { min: Number(found[1]), max: Number(found[2]) } : null;
}

/** Said before anything is chosen. */
export const rangeWords = ({ min, max }: Range): string => `时长须在 ${min}–${max} 秒之间，选好后先核对时长再上传`;

/** Of a film whose length the phone knows; the server looks at the rest. */
export function lengthRefusal(range: Range | null, { seconds }: ChosenFile): string | null {
  if (!range || seconds === undefined) return null;
  const length = Math.round(seconds);
  if (length >= range.min && length <= range.max) return null;
  return `时长 ${length} 秒，要求 ${range.min}–${range.max} 秒，请剪辑后再选`;
}
