import { type Attendee, signInRefusal } from '@domain/activities/sign-in';
import { TEXT_MAX } from '@domain/constants';
import type { ActionOutput } from '@domain/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Card, Field, NoticeBar, TextInput } from '@/components';
import { SignedInCard } from './signed-in-card';
import { useSignIn } from './use-sign-in';

interface Props {
  code: string;
  activity: ActionOutput<'activities.signInInfo'>;
  now: number;
}

/** Three fields and one button, for somebody standing in a doorway. */
export function SignInForm({ code, activity, now }: Props) {
  const [value, setValue] = useState<Attendee>({ name: '', unit: '', phone: '' });
  const { signed, problems, isBusy, send } = useSignIn(code);
  if (signed) return <SignedInCard signed={signed} />;
  const refusal = signInRefusal(activity, now);
  if (refusal !== null) {
    return (
      <NoticeBar id="sign-in-refusal" tone="warn">
        {refusal}
      </NoticeBar>
    );
  }
  const change = (part: Partial<Attendee>) => setValue((before) => ({ ...before, ...part }));
  return (
    <Card id="sign-in-form">
      <Field id="attendee-name" label="姓名" error={problems.name}>
        <TextInput
          id="attendee-name"
          value={value.name}
          maxLength={TEXT_MAX.name}
          error={problems.name}
          onInput={(name) => change({ name })}
        />
      </Field>
      <Field id="attendee-unit" label="单位" error={problems.unit}>
        <TextInput
          id="attendee-unit"
          value={value.unit}
          maxLength={TEXT_MAX.title}
          error={problems.unit}
          onInput={(unit) => change({ unit })}
        />
      </Field>
      <Field id="attendee-phone" label="手机号" error={problems.phone}>
        <TextInput
          id="attendee-phone"
          value={value.phone}
          maxLength={20}
          error={problems.phone}
          onInput={(phone) => change({ phone })}
        />
      </Field>
      <View className="sign-in__promise">手机号只留首尾几位，用于活动签到表，不作他用。</View>
      <Button id="sign-in" loading={isBusy} onClick={() => void send(value)}>
        签到
      </Button>
    </Card>
  );
}
