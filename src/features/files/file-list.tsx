import type { SlotRule } from '@domain/files/slots';
import type { ChecklistEntry } from '@domain/projects/checklist';
import { View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { Button } from '@/components';
import { confirm, explain, tell } from '@/lib/feedback';
import { NotYet } from '@/lib/loaded';
import { pickFiles } from '@/lib/platform/files';
import { FileRow } from './file-row';
import { extensionsFor, ruleWords, sortChosen } from './file-words';
import { openEvidence } from './open-evidence';
import { PendingRow } from './pending-row';
import type { Place } from './upload';
import { useFiles } from './use-files';
import './index.scss';

interface Props extends Place {
  /** Names the list's controls: `<id>-add`. */
  id: string;
  rule: SlotRule;
  /** False: to be looked at only. */
  mayChange: boolean;
  /** What the button says: 上传申请书. */
  addWord?: string;
  /** It is the one thing asked for on its page. */
  isMain?: boolean;
  /** Instead of the list where nothing was handed in. */
  emptyWord?: string;
  /** The ids of what is there, whenever they are known anew: a form's answer follows them. */
  onIds?(ids: string[]): void;
  /** The checklist item after a change. */
  onEntry?(entry: ChecklistEntry): void;
}

/** WeChat hands over at most twenty at once; nine is what fits a look before sending. */
const AT_ONCE = 9;

/** Files in one place of a subject: added, shown on their way, opened, removed. */
export function FileList({ id, subject, slot, rule, mayChange, addWord, isMain, emptyWord, onIds, onEntry }: Props) {
  const { state, files, uploads, remove, removing } = useFiles({ subject, slot }, onEntry);
  const { pending, add, retry, drop } = uploads;
  const hear = useRef(onIds);
  hear.current = onIds;
  const { isStale } = state;
  useEffect(() => {
    if (files && !isStale) hear.current?.(files.map((file) => file.id));
  }, [files, isStale]);

  if (!files) return <NotYet state={state} rows={1} />;
  const isEmpty = files.length + pending.length === 0;
  const room = rule.maxFiles - files.length - pending.length;

  const choose = async () => {
    try {
      const count = Math.min(AT_ONCE, room);
      const chosen = await pickFiles({ count, families: rule.families, accept: extensionsFor(rule) });
      const { accepted, refused } = sortChosen(chosen, rule, room);
      add(accepted);
      if (refused.length > 0) await explain('有文件不能上传', refused.join('\n'));
    } catch {
      tell('没能打开文件，请在微信设置中允许后再试');
    }
  };
  const askAndRemove = async (file: { id: string; name: string }) => {
    if (await confirm('删除这份文件？', `“${file.name}”删除后不能恢复，可以重新上传。`, '删除')) await remove(file.id);
  };

  return (
    <View className="files" id={id}>
      {isEmpty && !mayChange ? <View className="files__note">{emptyWord ?? '没有文件'}</View> : null}
      {files.map((file) => (
        <FileRow
          key={file.id}
          file={file}
          mayRemove={mayChange}
          isRemoving={removing === file.id}
          onOpen={() => void openEvidence(file, files, () => void state.reload())}
          onRemove={() => void askAndRemove(file)}
        />
      ))}
      {pending.map((file, index) => (
        <PendingRow
          key={file.key}
          id={`${id}-pending-${index}`}
          file={file}
          onRetry={() => retry(file)}
          onDrop={() => drop(file.key)}
        />
      ))}
      {mayChange ? (
        <>
          <Button
            id={`${id}-add`}
            kind={isMain && isEmpty ? 'primary' : 'secondary'}
            disabled={room <= 0}
            reason={`最多 ${rule.maxFiles} 份，已到上限`}
            onClick={() => void choose()}
          >
            {isEmpty ? (addWord ?? '上传文件') : '再传一份'}
          </Button>
          <View className="files__note">{ruleWords(rule)}</View>
        </>
      ) : null}
    </View>
  );
}
