import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Field, TextArea } from '@/components';
import { useKept } from '@/lib/use-kept';
import { useWrite } from './use-write';
import './index.scss';

interface Props {
  id: string;
  /** What the reason is about, with its version if it has one: for that it is kept on the phone, and for nothing else. */
  about: string;
  label: string;
  /** Who will read the reason. */
  help: string;
  done: string;
  onSubmit(reason: string): Promise<unknown>;
}

/** A decision that needs its reason: the button first, then where to write it. */
export function ReasonForm({ id, about, label, help, done, onSubmit }: Props) {
  const { value, wasKept, change, forget } = useKept(`reason:${about}:${id}`, { reason: '' });
  const [isOpen, setOpen] = useState(wasKept);
  const { isBusy, problems, write } = useWrite();
  if (!isOpen) {
    return (
      <Button id={id} kind="quiet" size="small" onClick={() => setOpen(true)}>
        {label}
      </Button>
    );
  }
  const submit = async () => {
    if ((await write(() => onSubmit(value.reason), done)) === null) return;
    forget();
    setOpen(false);
  };
  return (
    <View className="organization__wide">
      <Field id={`${id}-reason`} label={`${label}的原因`} required help={help} error={problems.reason}>
        <TextArea
          id={`${id}-reason`}
          value={value.reason}
          error={problems.reason}
          onInput={(reason) => change({ reason })}
        />
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
