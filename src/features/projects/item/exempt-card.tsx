import type { ChecklistEntry } from '@domain/projects/checklist';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Card } from '@/components';
import { SaidForm } from '../said-form';
import { useMark } from './mark-item';
import '../index.scss';

interface Props {
  projectId: string;
  entry: ChecklistEntry;
}

/** An item asked for on a condition that only she knows: it may be said, with the reason, that it does not apply. */
export function ExemptCard({ projectId, entry }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { isBusy, say } = useMark(projectId, entry);
  const isExempt = entry.mark?.applies === false;
  if (isExempt) {
    return (
      <Card id="exempt" title="已说明不适用">
        <View className="asked__left">{entry.mark?.reason}</View>
        <Button
          id="apply-again"
          kind="secondary"
          loading={isBusy}
          onClick={() => void say({ applies: true, reason: null }, '已改为需要提交')}
        >
          改为需要提交
        </Button>
      </Card>
    );
  }
  if (!entry.mayExempt) return null;
  return (
    <Card id="exempt" title="这一项用不上？">
      {isOpen ? (
        <SaidForm
          id="exempt-reason"
          label="不适用的原因"
          placeholder="例如：没有购买设备，不产生设备清单"
          word="确认不适用"
          isBusy={isBusy}
          onSay={(reason) =>
            void say({ applies: false, reason }, '已记为不适用').then((isDone) => isDone && setOpen(false))
          }
          onCancel={() => setOpen(false)}
        />
      ) : (
        <>
          <View className="asked__left">
            {entry.item.when ? `通知要求“${entry.item.when}”时才交。` : ''}写明原因，由科协审核。
          </View>
          <Button id="open-exempt" kind="secondary" onClick={() => setOpen(true)}>
            这一项不适用
          </Button>
        </>
      )}
    </Card>
  );
}
