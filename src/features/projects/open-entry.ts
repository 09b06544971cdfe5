import type { ChecklistEntry } from '@domain/projects/checklist';
import { explain } from '@/lib/feedback';
import { goTo } from '@/lib/navigate';
import { needOf } from './checklist-words';

/** Photographs are taken here; for papers the phone says what to prepare. */
export async function openEntry(projectId: string, entry: ChecklistEntry): Promise<void> {
  const { item } = entry;
  if (item.kind === 'photos') return goTo('photos', { id: projectId, itemId: item.id });
  // WeChat cuts a dialog's title; a long one is repeated in its text.
  const isLong = [...item.title].length > 16;
  const lines = [
    ...(isLong ? [item.title] : []),
    `需要：${needOf(entry)}。`,
    `依据：${item.source}。`,
    '这类材料的上传稍后开放，现阶段请先准备好。',
  ];
  await explain(isLong ? '材料要求' : item.title, lines.join('\n'));
}
