/** The files of one item against what its rule asks: shots, activities, minimum and maximum. */
import type { ActivityMark } from '../activities/schema';
import type { ChecklistItemRule, Shot } from '../call/schema';
import { shotWords } from '../call/words';
import type { EvidenceMark } from './facts';

type Rule = Pick<ChecklistItemRule, 'kind' | 'shots' | 'minFiles' | 'maxFiles' | 'perActivity'>;
type Held = Pick<ActivityMark, 'id' | 'title'>;

export interface FileCount {
  /** All of its files. */
  files: number;
  have: number;
  need: number;
  shots: { shot: Shot; have: number; min: number }[];
  isReady: boolean;
  /** Empty when ready. */
  missing: string;
}

const units: Partial<Record<Rule['kind'], string>> = { photos: '张', video: '个' };
export const unitOf = ({ kind }: Pick<Rule, 'kind'>): string => units[kind] ?? '份';

const NAMED_ACTIVITIES = 2;

/** `还差 2 场活动的：助企赋能（柳州）、助企赋能（玉林）` */
function activityWords(lacking: readonly Held[], count: number): string {
  // Files that name no activity stand for as many of them, so who is lacking is only known when there are none.
  if (count < lacking.length) return `还差 ${count} 场活动的`;
  const named = lacking.slice(0, NAMED_ACTIVITIES).map(({ title }) => title);
  return `还差 ${count} 场活动的：${named.join('、')}${lacking.length > named.length ? '等' : ''}`;
}

/** Activities that no file stands for: one that names none counts for any one of them. */
function lackingActivities(mine: readonly EvidenceMark[], held: readonly Held[]): { count: number; words: string } {
  const lacking = held.filter(({ id }) => !mine.some(({ activityId }) => activityId === id));
  const loose = mine.filter(({ activityId }) => !activityId).length;
  const count = Math.max(0, lacking.length - loose);
  return { count, words: count > 0 ? activityWords(lacking, count) : '' };
}

/**
 * @param mine the files of this item
 * @param held the activities that took place
 */
export function countFiles(item: Rule, mine: readonly EvidenceMark[], held: readonly Held[]): FileCount {
  const unit = unitOf(item);
  const files = mine.length;
  const shots = item.shots.map(({ shot, min }) => ({
    shot,
    min,
    have: mine.filter((mark) => mark.shot === shot).length,
  }));
  // A shot never counts for more than was asked: six panoramas do not replace the expert's close-up.
  const short = shots.filter(({ have, min }) => have < min);
  const shotsLeft = short.reduce((sum, { have, min }) => sum + min - have, 0);
  const activities = item.perActivity ? held : [];
  const { count: activitiesLeft, words } = lackingActivities(mine, activities);

  const shotNeed = shots.reduce((sum, { min }) => sum + min, 0);
  const need = Math.max(shotNeed, activities.length, item.minFiles ?? 1);
  const named = Math.max(shotsLeft, activitiesLeft);
  const left = Math.max(named, need - files);
  const tooMany = item.maxFiles === null ? 0 : Math.max(0, files - item.maxFiles);
  const isReady = left === 0 && tooMany === 0;
  return {
    files,
    // Where any file will do, all of them are counted.
    have: shotNeed === 0 && activities.length === 0 ? files : need - left,
    need,
    shots,
    isReady,
    missing: [
      ...short.map(({ shot, have, min }) => `${shotWords[shot]}还差 ${min - have} ${unit}`),
      ...(words ? [words] : []),
      ...(left > named ? [`${named > 0 ? '一共' : ''}还差 ${left} ${unit}`] : []),
      ...(tooMany > 0 ? [`多了 ${tooMany} ${unit}，最多 ${item.maxFiles} ${unit}`] : []),
    ].join('，'),
  };
}
