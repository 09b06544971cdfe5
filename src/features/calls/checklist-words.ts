/** One acceptance material in words: how many, when, for whom. */
import type { ChecklistItemRule } from '@domain/call/schema';
import { shotWords } from '@domain/call/words';
import { formatDate } from '@domain/time';

export const checklistKindWords: Record<ChecklistItemRule['kind'], string> = {
  form: '表格',
  document: '文件',
  photos: '照片',
  video: '视频',
  certificate: '证明',
  press: '新闻稿',
};

const units = { day: '天', week: '周', month: '个月', workingDay: '个工作日' } as const;

const files = ({ minFiles, maxFiles }: ChecklistItemRule): string | null => {
  if (minFiles !== null && maxFiles !== null) return `${minFiles}–${maxFiles}份`;
  if (maxFiles !== null) return `最多${maxFiles}份`;
  return minFiles === null ? null : `至少${minFiles}份`;
};

export function checklistItemWords(item: ChecklistItemRule): string {
  const parts = [
    // A condition says when it is due; “optional” beside it would contradict.
    item.when ?? (item.required ? null : '可不交'),
    item.shots.map(({ shot, min }) => `${shotWords[shot]}${min}张`).join('、') || null,
    item.kind === 'photos' ? (files(item)?.replace('份', '张') ?? null) : files(item),
    item.original ? '须原图' : null,
    item.copies === null ? null : `${item.copies}份`,
    item.dueOn ? `${formatDate(item.dueOn)}前` : null,
    item.dueAfter ? `${item.dueAfter.event}后${item.dueAfter.n}${units[item.dueAfter.unit]}内` : null,
  ];
  return parts.filter(Boolean).join(' · ');
}
