/** How a photograph that was handed in reads. */
import type { Evidence } from '@domain/files/schema';
import { formatMoment } from '@domain/time';
import type { Tone } from '@/components';

export interface Mark {
  word: string;
  tone: Tone;
}

const flagMarks: Record<Evidence['flags'][number], Mark> = {
  duplicate: { word: '重复', tone: 'warn' },
  another_day: { word: '不是活动当天', tone: 'warn' },
};
const integrityMarks: Record<Evidence['integrity'], Mark | null> = {
  verified: null,
  pending: { word: '未核验', tone: 'neutral' },
  mismatch: { word: '内容与所选照片不符', tone: 'bad' },
};
const safetyMarks: Record<Evidence['safety'], Mark | null> = {
  passed: null,
  staff: null,
  pending: { word: '审核中', tone: 'neutral' },
  risky: { word: '内容未通过审核', tone: 'bad' },
};

/** What both sides are shown of it; nothing is refused for them. */
export const marksOf = ({ flags, integrity, safety }: Evidence): Mark[] =>
  [...flags.map((flag) => flagMarks[flag]), integrityMarks[integrity], safetyMarks[safety]].filter(
    (mark): mark is Mark => mark !== null,
  );

export const takenWords = ({ takenAt }: Pick<Evidence, 'takenAt'>): string =>
  takenAt ? `${formatMoment(takenAt)} 拍摄` : '拍摄时间未知';

/** As handed in: by rank, then by upload. */
export const inOrder = (files: readonly Evidence[]): Evidence[] =>
  [...files].sort((a, b) => a.rank - b.rank || a.uploadedAt.localeCompare(b.uploadedAt) || a.id.localeCompare(b.id));

/** The ids with one moved by a place; null where it cannot move. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): string[] | null {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return null;
  const next = [...ids];
  [next[from], next[to]] = [next[to] as string, next[from] as string];
  return next;
}
