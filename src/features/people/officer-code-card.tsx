import { redeemOfficerCode } from '@domain/contracts/me/redeem-officer-code';
import { parseOfficerCode } from '@domain/people/officer-code';
import type { Person } from '@domain/people/schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Card, Field, TextInput } from '@/components';
import { toAppError } from '@/lib/api-client';
import { goTo } from '@/lib/navigate';
import { invalidate, runAction } from '@/lib/use-action';
import './index.scss';

export function OfficerCodeCard({ person: { officerOf } }: { person: Person }) {
  if (officerOf === null) return <RedeemForm />;
  return (
    <Card id="officer" title="工作人员权限已开通">
      <View className="me__note">{`您是${officerOf}的工作人员，可以受理申报、审核单位。`}</View>
      <View className="me__actions">
        <Button id="start-officer-work" onClick={() => void goTo('work')}>
          去处理工作
        </Button>
      </View>
    </Card>
  );
}

function RedeemForm() {
  const [code, setCode] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const redeem = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await runAction(redeemOfficerCode, { code });
      // The tabs below show at once what an officer has to do; her message is in the inbox.
      await invalidate('me.', 'inbox.');
    } catch (error) {
      setProblem(toAppError(error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Card id="redeem" title="开通科协工作人员权限">
      <View className="me__note">开通码由本科协的管理员给您，一个码只能用一次，7 天内有效。</View>
      <Field id="officer-code" label="开通码" required help="16 位字母和数字，大小写、横线都不影响" error={problem}>
        <TextInput
          id="officer-code"
          value={code}
          maxLength={40}
          placeholder="如 7KQ2-MX41-9D3T-H6VA"
          error={problem}
          onInput={(typed) => {
            setCode(typed);
            setProblem(null);
          }}
        />
      </Field>
      <View className="me__actions">
        <Button
          id="redeem-officer-code"
          loading={isBusy}
          disabled={parseOfficerCode(code) === null}
          reason="请填写完整的 16 位开通码"
          onClick={() => void redeem()}
        >
          开通
        </Button>
      </View>
    </Card>
  );
}
