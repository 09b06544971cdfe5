import { TEXT_MAX } from '@domain/constants';
import { updateMe } from '@domain/contracts/me/update-me';
import type { Person } from '@domain/people/schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Card, Field, TextInput } from '@/components';
import { toAppError } from '@/lib/api-client';
import { tell, tellFailure } from '@/lib/feedback';
import { invalidate, runAction } from '@/lib/use-action';
import { PhoneButton } from './phone-button';
import './index.scss';

interface Props {
  person: Pick<Person, 'name' | 'phone'> | null;
  onDone?: () => void;
}

/** Name and telephone: with them a visitor becomes somebody. */
export function ProfileCard({ person, onDone }: Props) {
  const [name, setName] = useState(person?.name ?? '');
  const [phone, setPhone] = useState(person?.phone ?? '');
  const [isBusy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const save = async () => {
    setBusy(true);
    setProblems({});
    try {
      await runAction(updateMe, { name, phone: phone.trim() === '' ? null : phone.trim() });
      tell('已保存');
      await invalidate('me.');
      onDone?.();
    } catch (error) {
      const fields = toAppError(error).fields ?? [];
      setProblems(Object.fromEntries(fields.map(({ path, message }) => [path, message])));
      if (fields.length === 0) tellFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Card id="profile" title={person ? '修改姓名和电话' : '先填写您的姓名和电话'}>
      {person ? null : <View className="me__note">填好后即可登记或加入单位、申报和查看进度。</View>}
      <Field id="my-name" label="姓名" required error={problems.name}>
        <TextInput id="my-name" value={name} maxLength={TEXT_MAX.name} error={problems.name} onInput={setName} />
      </Field>
      <Field
        id="my-phone"
        label="电话"
        required={false}
        help="单位和科协联系您用；手机号，或带区号的座机号"
        error={problems.phone}
      >
        <TextInput id="my-phone" value={phone} maxLength={20} error={problems.phone} onInput={setPhone} />
      </Field>
      <View className="me__actions">
        <PhoneButton onPhone={setPhone} />
        <Button id="save-profile" loading={isBusy} onClick={() => void save()}>
          保存
        </Button>
        {onDone ? (
          <Button id="cancel-profile" kind="quiet" disabled={isBusy} onClick={onDone}>
            取消
          </Button>
        ) : null}
      </View>
    </Card>
  );
}
