import { TEXT_MAX } from '@domain/constants';
import { decideChange } from '@domain/contracts/projects/decide-change';
import type { ChangeRequest } from '@domain/projects/schema';
import { formatDate } from '@domain/time';
import { useState } from 'react';
import { Button, Card, Field, TextArea } from '@/components';
import { ChangeList } from '../change-list';
import { useDeed } from '../use-deed';

interface Props {
  projectId: string;
  change: ChangeRequest;
  dueOn: string | null;
}

/** The request that waits for its answer. */
export function DecideChangeForm({ projectId: id, change, dueOn }: Props) {
  const [comment, setComment] = useState('');
  const { isBusy, run } = useDeed();
  const words = comment.trim();
  const isExtension = change.kind === 'extension';
  const what = isExtension ? '延期' : '变更';
  const granted =
    isExtension && change.newDate
      ? `最后期限${dueOn ? `由 ${formatDate(dueOn, { year: true })} ` : ''}改为 ${formatDate(change.newDate, { year: true })}，提醒随之重排。`
      : '按申请的内容变更。';
  const base = { id, changeId: change.id };
  return (
    <Card id="decide-change" title={`${what}申请，待答复`}>
      <ChangeList changes={[change]} />
      <Field
        id="change-comment"
        label="说明或原因"
        help="同意可以不写；不同意须写明原因，对方会看到"
        counter={{ used: [...comment].length, max: TEXT_MAX.comment }}
      >
        <TextArea id="change-comment" value={comment} onInput={setComment} placeholder="写给申报单位" />
      </Field>
      <Button
        id="change-grant"
        loading={isBusy}
        onClick={() =>
          void run({ label: `同意${what}`, consequence: granted }, decideChange, {
            ...base,
            decision: 'grant',
            comment: words || null,
          })
        }
      >
        {`同意${what}`}
      </Button>
      <Button
        id="change-refuse"
        kind="secondary"
        loading={isBusy}
        disabled={words === ''}
        reason="请先写明原因"
        onClick={() =>
          void run({ label: '答复不同意', consequence: '原因会发给项目联系人。' }, decideChange, {
            ...base,
            decision: 'refuse',
            comment: words,
          })
        }
      >
        不同意
      </Button>
    </Card>
  );
}
