import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Field, TextArea } from '@/components';
import { useWrite } from './use-write';
import './index.scss';

interface Props {
  id: string;
  label: string;
  /** Who will read the reason. */
  help: string;
  done: string;
  onSubmit(reason: string): Promise<unknown>;
}

/** A decision that needs its reason: the button first, then where to write it. */
export function ReasonForm({ id, label, help, done, onSubmit }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { isBusy, problems, write } = useWrite();
  if (!isOpen) {
    return (
      <Button id={id} kind="quiet" size="small" onClick={() => setOpen(true)}>
        {label}
      </Button>
    );
  }
  const submit = async () => {
    if ((await write(() => onSubmit(reason), done)) !== null) setOpen(false);
  };
  return (
    <View>
      <Field id={`${id}-reason`} label="原因" required help={help} error={problems.reason}>
        <TextArea id={`${id}-reason`} value={reason} error={problems.reason} onInput={setReason} />
      </Field>
      <View className="organization__actions">
        <Button id={`${id}-confirm`} kind="danger" loading={isBusy} onClick={() => void submit()}>
          {label}
        </Button>
        <Button id={`${id}-cancel`} kind="quiet" disabled={isBusy} onClick={() => setOpen(false)}>
          取消
        </Button>
      </View>
    </View>
  );
}
