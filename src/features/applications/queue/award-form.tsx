import { formatYuan } from '@domain/money';
import { useState } from 'react';
import { Button, Field, TextInput } from '@/components';

interface Props {
  id: string;
  requestedYuan: number | null;
  isBusy: boolean;
  onAward(yuan: number): void;
}

/** The amount granted may differ from the amount asked for, so it is typed, not assumed. */
export function AwardForm({ id, requestedYuan, isBusy, onAward }: Props) {
  const [text, setText] = useState(requestedYuan === null ? '' : String(requestedYuan));
  const yuan = /^[1-9]\d{0,8}$/.test(text.trim()) ? Number(text) : null;
  return (
    <>
      <Field
        id={`award-yuan-${id}`}
        label="资助金额（元）"
        help={requestedYuan === null ? null : `申请 ${formatYuan(requestedYuan)}`}
        error={text !== '' && yuan === null ? '请填写大于零的整数元' : null}
      >
        <TextInput id={`award-yuan-${id}`} type="number" value={text} onInput={setText} />
      </Field>
      <Button
        id={`award-${id}`}
        loading={isBusy}
        disabled={yuan === null}
        reason={yuan === null ? '请先填写资助金额' : null}
        onClick={() => yuan !== null && onAward(yuan)}
      >
        {yuan === null ? '予以立项' : `予以立项，资助 ${formatYuan(yuan)}`}
      </Button>
    </>
  );
}
