import { TEXT_MAX } from '@domain/constants';
import { decideApplication } from '@domain/contracts/applications/decide-application';
import { useState } from 'react';
import { Button, Field, TextArea } from '@/components';
import { useDecision } from '@/lib/use-decision';

/** A refusal needs its reason: the contact person reads it in her inbox. */
export function DeclineForm({ applicationId, onClose }: { applicationId: string; onClose(): void }) {
  const [reason, setReason] = useState('');
  const { isBusy, decide } = useDecision('applications.');
  const text = reason.trim();
  const decline = () =>
    void decide('不予立项', '申报就此结束，不能撤销。', decideApplication, {
      id: applicationId,
      decision: 'decline',
      reason: text,
    });
  return (
    <>
      <Field
        id="decline-reason"
        label="不予立项的原因"
        required
        counter={{ used: [...reason].length, max: TEXT_MAX.comment }}
      >
        <TextArea id="decline-reason" value={reason} onInput={setReason} placeholder="申报单位会看到" />
      </Field>
      <Button
        id="decline"
        kind="danger"
        loading={isBusy}
        disabled={text === ''}
        reason={text === '' ? '请先写明原因' : null}
        onClick={decline}
      >
        不予立项
      </Button>
      <Button kind="quiet" onClick={onClose}>
        先不做决定
      </Button>
    </>
  );
}
