import { shotWords } from '../call/words';
import type { ChecklistEntry } from './checklist';

/** What an unfinished item still needs, short enough for a message: `经费决算报告`, `全景还差1张`. */
export function missingWords(entry: ChecklistEntry): string[] {
  if (entry.state === 'ready' || entry.state === 'not_applicable') return [];
  const shots = entry.shots.filter(({ have, min }) => have < min);
  if (entry.state === 'missing' || shots.length === 0) return [entry.item.title];
  return shots.map(({ shot, have, min }) => `${shotWords[shot]}还差${min - have}张`);
}
