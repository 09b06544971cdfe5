import { shotWords } from '../call/words';
import type { ChecklistEntry } from './checklist';

/** What an unfinished item still needs, short enough for a message: `经费决算报告`, `全景还差1张`, `签到表（退回）`. */
export function missingWords(entry: ChecklistEntry): string[] {
  const { item, state } = entry;
  if (state === 'returned') return [`${item.title}（退回）`];
  if (state !== 'missing' && state !== 'partial') return [];
  const shots = entry.shots.filter(({ have, min }) => have < min);
  if (state === 'missing' || shots.length === 0) return [item.title];
  return shots.map(({ shot, have, min }) => `${shotWords[shot]}还差${min - have}张`);
}
