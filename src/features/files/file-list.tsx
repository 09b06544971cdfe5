import type { SlotRule } from '@domain/files/slots';
import type { ChangedItem } from '@domain/projects/checklist';
import { View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { Button } from '@/components';
import { confirm, explain, tell } from '@/lib/feedback';
import { NotYet } from '@/lib/loaded';
import { pickFiles } from '@/lib/platform/files';
import type { ChosenFile } from '@/lib/platform/types';
import { FileRow } from './file-row';
import { extensionsFor, ruleWords, sortChosen } from './file-words';
import { openEvidence } from './open-evidence';
import { PendingRow } from './pending-row';
import type { Place } from './upload';
import { useFiles } from './use-files';
import './index.scss';

/** Another way to a file than the phone's own choice: pages scanned one after another. */
export interface FileSource {
  id: string;
  word: string;
  choose(): Promise<ChosenFile[]>;
}

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
  /** Offered below the button. */
  sources?: readonly FileSource[];
  /** Why a file of the right format is not taken here all the same. */
  refuse?(file: ChosenFile): string | null;
  /** The checklist item and its project's version after a change. */
  onChanged?(item: ChangedItem): void;
}

/** WeChat hands over at most twenty at once; nine is what fits a look before sending. */
const AT_ONCE = 9;

/** Files in one place of a subject: added, shown on their way, opened, removed. */
export function FileList({
  id,
  subject,
  slot,
  rule,
  mayChange,
  addWord,
  isMain,
  emptyWord,
  sources = [],
  refuse,
  onIds,
  onChanged,
}: Props) {
  const { state, files, uploads, remove, removing } = useFiles({ subject, slot }, onChanged);
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

  const fromPhone = () =>
    pickFiles({ count: Math.min(AT_ONCE, room), families: rule.families, accept: extensionsFor(rule) });
  const choose = async (from: () => Promise<ChosenFile[]>) => {
    try {
      const { accepted, refused } = sortChosen(await from(), rule, room, refuse);
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
            onClick={() => void choose(fromPhone)}
          >
            {isEmpty ? (addWord ?? '上传文件') : '再传一份'}
          </Button>
          {room > 0
            ? sources.map((source) => (
                <Button key={source.id} id={source.id} kind="secondary" onClick={() => void choose(source.choose)}>
                  {source.word}
                </Button>
              ))
            : null}
          <View className="files__note">{ruleWords(rule)}</View>
        </>
      ) : null}
    </View>
  );
}
