import { View } from '@tarojs/components';
import type { Draft } from '../draft/draft';
import type { DraftStatus } from '../draft/types';
import { useDraftStatus, useIsKeptOnPhone } from '../draft/use-draft';
import { jumpToTop } from './field-jump';
import './index.scss';

function inWords(status: DraftStatus): string {
  switch (status.kind) {
    case 'saved':
      return '已保存';
    case 'saving':
      return '保存中…';
    case 'local':
      return status.why === 'offline' ? '未联网，已存本机，联网后自动保存' : '暂时存不进云端，已存本机，稍后自动再试';
    case 'held':
      return '有栏目需要更正，其余已保存，更正前只存在本机';
    case 'conflict':
      return '有冲突，点这里选择保留哪一份';
    case 'refused':
      return '没有存进云端，已存本机，点这里看原因';
  }
}

/** The phone's storage takes no more, so the words “已存本机” would not be true. */
function withoutPhone(status: DraftStatus): string {
  if (status.kind === 'saved' || status.kind === 'saving') return `${inWords(status)}（手机存储已满，请保持联网）`;
  return '手机存储已满，又没有存进云端：请不要关闭本页，联网后再离开，或先复制全部文字';
}

/** Where what was typed is now; always in view. */
export function SaveState({ draft }: { draft: Draft }) {
  const status = useDraftStatus(draft);
  const isKeptOnPhone = useIsKeptOnPhone(draft);
  const isFine = isKeptOnPhone && (status.kind === 'saved' || status.kind === 'saving');
  const isExplainedAbove = status.kind === 'conflict' || status.kind === 'refused';
  return (
    <View
      id="save-state"
      className={`save-state${isFine ? '' : ' save-state--warn'}`}
      onClick={() => isExplainedAbove && void jumpToTop()}
    >
      {isKeptOnPhone ? inWords(status) : withoutPhone(status)}
    </View>
  );
}
