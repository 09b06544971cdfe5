/** What to take a photograph of next: the first shot, in the notice's order, of which there are too few. */
import type { Shot } from '../call/schema';
import { shotWords } from '../call/words';
import type { Site } from './site';

export interface NextShot {
  itemId: string;
  shot: Shot | null;
  /** `拍专家报告近景（还差 1 张）` */
  words: string;
}

const full = new Set(['ready', 'submitted', 'passed', 'not_applicable']);

/** Null when nothing is missing. */
export function nextShot(photos: Site['photos']): NextShot | null {
  for (const { entry } of photos) {
    const itemId = entry.item.id;
    const open = entry.shots.find(({ have, min }) => have < min);
    if (open) return { itemId, shot: open.shot, words: `拍${shotWords[open.shot]}（还差 ${open.min - open.have} 张）` };
    if (!full.has(entry.state)) {
      const left = Math.max(1, entry.need - entry.have);
      return { itemId, shot: null, words: `拍${entry.item.title}（还差 ${left} 张）` };
    }
  }
  return null;
}
