import { callName } from '@domain/call/name';
import type { CallSummary } from '@domain/call/summary';
import { BROADCAST_MAX } from '@domain/constants';
import { previewMessage } from '@domain/contracts/reminders/preview-message';
import { sendMessage } from '@domain/contracts/reminders/send-message';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Card, Field, Fold, TextArea, TextInput } from '@/components';
import { confirm, tell, tellFailure } from '@/lib/feedback';
import { newId } from '@/lib/new-id';
import { invalidate, runAction, useAction } from '@/lib/use-action';
import { useKept } from '@/lib/use-kept';
import { AudienceCount } from './audience-count';
import { type Draft, emptyDraft, filterOf } from './draft';
import { FilterFields } from './filter-fields';
import { filterWords } from './stage-groups';
import './index.scss';

/** Under this name the half-written message waits on the phone. */
const DRAFT = 'broadcast';
const lengthOf = (text: string): number => [...text.trim()].length;

/** Why it cannot be sent yet; null: it can. */
function obstacleOf({ title, text }: Draft, people: number | undefined): string | null {
  if (people === 0) return '没有符合条件的联系人';
  if (lengthOf(title) === 0) return '请写标题';
  if (lengthOf(title) > BROADCAST_MAX.title) return `标题最多 ${BROADCAST_MAX.title} 个字`;
  if (lengthOf(text) === 0) return '请写内容';
  if (lengthOf(text) > BROADCAST_MAX.text) return `内容最多 ${BROADCAST_MAX.text} 个字`;
  return people === undefined ? '正在数人数' : null;
}

export function MessageForm({ calls, onSent }: { calls: readonly CallSummary[]; onSent(): void }) {
  const [first] = calls;
  const { value: kept, change: keep, forget } = useKept<Draft>(DRAFT, emptyDraft(first?.slug ?? ''));
  // A call that is not there any more gives way to the first.
  const draft = calls.some(({ slug }) => slug === kept.callSlug) ? kept : { ...kept, callSlug: first?.slug ?? '' };
  const change = (changes: Partial<Draft>) => keep({ callSlug: draft.callSlug, ...changes, key: newId() });
  const call = calls.find(({ slug }) => slug === draft.callSlug);
  const filter = filterOf(draft);
  const preview = useAction(previewMessage, filter && { filter });
  const [isBusy, setBusy] = useState(false);
  const people = preview.data?.people;
  const obstacle = filter ? obstacleOf(draft, people) : '请选到了哪一步';

  const send = async () => {
    if (!filter || people === undefined) return;
    const title = draft.title.trim();
    if (!(await confirm(`发给 ${people} 人？`, `“${title}”。发出后不能撤回。`, '发出'))) return;
    setBusy(true);
    try {
      await runAction(sendMessage, { key: draft.key, filter, title, text: draft.text.trim() });
      forget();
      tell('已发出，几分钟内送到');
      onSent();
      void invalidate('reminders.broadcasts');
    } catch (error) {
      tellFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Card id="message-audience" title="发给谁">
        <View className="reach__note">{call ? callName(call) : ''}</View>
        {filter ? <View className="reach__note">{filterWords(filter)}</View> : null}
        <AudienceCount preview={preview} hasStage={filter !== null} />
        <Fold id="message-filter" title="换一批人">
          <FilterFields calls={calls} draft={draft} change={change} />
        </Fold>
      </Card>
      <Card id="message-form" title="写什么">
        <Field
          id="message-title"
          label="标题"
          required
          help="微信推送里显示的就是它"
          counter={{ used: lengthOf(draft.title), max: BROADCAST_MAX.title }}
        >
          <TextInput
            id="message-title"
            value={draft.title}
            placeholder="请尽快提交申报"
            onInput={(title) => change({ title })}
          />
        </Field>
        <Field
          id="message-text"
          label="内容"
          required
          help="每人一条，后面会自动写上是关于他的哪几项"
          counter={{ used: lengthOf(draft.text), max: BROADCAST_MAX.text }}
        >
          <TextArea
            id="message-text"
            value={draft.text}
            placeholder="申报系统 4 月 22 日关闭，请提前提交，有问题请拨打……"
            onInput={(text) => change({ text })}
          />
        </Field>
        <Button
          id="send-message"
          loading={isBusy}
          disabled={obstacle !== null}
          reason={obstacle}
          onClick={() => void send()}
        >
          {people ? `发给 ${people} 人` : '发出通知'}
        </Button>
      </Card>
    </>
  );
}
