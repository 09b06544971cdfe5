import type { ChecklistEntry } from '@domain/projects/checklist';
import Taro from '@tarojs/taro';
import { goTo } from '@/lib/navigate';
import { needOf } from './checklist-words';

/** Photographs are taken here; for papers the phone says what to prepare. */
export async function openEntry(projectId: string, entry: ChecklistEntry): Promise<void> {
  const { item } = entry;
  if (item.kind === 'photos') return goTo('photos', { id: projectId, itemId: item.id });
  await Taro.showModal({
    title: item.title.slice(0, 20),
    content: `${item.title.length > 20 ? `${item.title}\n` : ''}需要：${needOf(entry)}。\n依据：${item.source}。\n这类材料的上传稍后开放，现阶段请先准备好。`,
    showCancel: false,
    confirmText: '知道了',
  });
}
