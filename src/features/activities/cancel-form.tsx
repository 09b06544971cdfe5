import { cancelActivity } from '@domain/contracts/activities/cancel-activity';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Field, TextArea } from '@/components';
import { newId } from '@/lib/new-id';
import { runAction } from '@/lib/use-action';
import { useKept } from '@/lib/use-kept';
import type { ShownActivity } from './use-activities';
import { useWrite } from './use-write';
import './index.scss';

/** The button first, then where to write the reason. */
export function CancelForm({ activity: { id, version } }: { activity: ShownActivity }) {
  const { value, wasKept, change, forget } = useKept(`activity-cancel:${id}`, { reason: '', key: newId() });
  const [isOpen, setOpen] = useState(wasKept);
  const { isBusy, problems, write } = useWrite();
  if (!isOpen) {
    return (
      <Button id="cancel-activity" kind="quiet" onClick={() => setOpen(true)}>
        取消这场活动
      </Button>
    );
  }
  const cancel = async () => {
    const input = { id, version, key: value.key, reason: value.reason };
    if (await write(() => runAction(cancelActivity, input), '已取消')) forget();
  };
  return (
    <View className="activity__actions">
      <Field id="cancel-reason" label="取消的原因" required help="会留在项目的操作记录里" error={problems.reason}>
        <TextArea
          id="cancel-reason"
          value={value.reason}
          error={problems.reason}
          onInput={(reason) => change({ reason })}
        />
      </Field>
      <Button id="confirm-cancel" kind="danger" loading={isBusy} onClick={() => void cancel()}>
        取消这场活动
      </Button>
      <Button id="keep-activity" kind="quiet" disabled={isBusy} onClick={() => setOpen(false)}>
        先不取消
      </Button>
    </View>
  );
}
