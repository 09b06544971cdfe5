/** How the acceptance checklist reads on the phone. */
import type { Shot } from '@domain/call/schema';
import { shotWords } from '@domain/call/words';
import { type ChecklistEntry, checklistItemStateWords } from '@domain/projects/checklist';
import type { DotState, Tone } from '@/components';

export const entryDot: Record<ChecklistEntry['state'], DotState> = {
  missing: 'empty',
  partial: 'half',
  ready: 'full',
  submitted: 'full',
  returned: 'ringed',
  passed: 'full',
  not_applicable: 'empty',
};

export const entryTone: Record<ChecklistEntry['state'], Tone> = {
  missing: 'neutral',
  partial: 'brand',
  ready: 'ok',
  submitted: 'brand',
  returned: 'bad',
  passed: 'ok',
  not_applicable: 'neutral',
};

/** What an item asks, in one sentence. */
export const needOf = ({ asked }: ChecklistEntry): string => asked;

export const entryWord = (entry: ChecklistEntry): string =>
  entry.state === 'partial' ? `${entry.have} / ${entry.need}` : checklistItemStateWords[entry.state];

/** `拍全景（还差 1 张）`: the first shot still short, or null. */
export function nextShot(entry: ChecklistEntry): { shot: Shot; left: number } | null {
  const short = entry.shots.find(({ have, min }) => have < min);
  return short ? { shot: short.shot, left: short.min - short.have } : null;
}

export function nextEntryLabel(entry: ChecklistEntry): string {
  if (entry.state === 'returned') return `去补正：${entry.item.title}`;
  const next = nextShot(entry);
  return next ? `拍${shotWords[next.shot]}（还差 ${next.left} 张）` : `去上传：${entry.item.title}`;
}

/** Why an item needs nothing: in her own words, else by the notice's. */
export function exemptReason({ item, mark }: ChecklistEntry): string {
  if (mark && !mark.applies) return mark.reason ?? '已说明不适用';
  return item.when ? `${item.when}才需要` : '不属于本项目的申报类型';
}
