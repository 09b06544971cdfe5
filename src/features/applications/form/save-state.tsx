import { View } from '@tarojs/components';
import type { Draft, DraftStatus } from '../draft/draft';
import { useDraftStatus } from '../draft/use-draft';
import { jumpToTop } from './field-jump';
import './index.scss';

const words: Record<DraftStatus['kind'], string> = {
  saved: '已保存',
  saving: '保存中…',
  local: '未联网，已存本机，联网后自动保存',
  held: '有栏目需要更正，其余已保存，更正前只存在本机',
  conflict: '有冲突，点这里选择保留哪一份',
  refused: '',
};

/** Where what was typed is now; always in view. */
export function SaveState({ draft }: { draft: Draft }) {
  const status = useDraftStatus(draft);
  const text = status.kind === 'refused' ? `未能保存：${status.message}` : words[status.kind];
  const isFine = status.kind === 'saved' || status.kind === 'saving';
  return (
    <View
      id="save-state"
      className={`save-state${isFine ? '' : ' save-state--warn'}`}
      onClick={() => status.kind === 'conflict' && void jumpToTop()}
    >
      {draft.isKeptOnPhone ? text : `${text}（手机存储已满，请保持联网，不要关闭本页）`}
    </View>
  );
}
