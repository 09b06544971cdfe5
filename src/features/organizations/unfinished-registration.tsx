import { View } from '@tarojs/components';
import { Button, Card } from '@/components';
import { confirm } from '@/lib/feedback';
import type { Facts } from './facts-fields';
import './index.scss';

interface Props {
  facts: Facts;
  onContinue(): void;
  onDiscard(): void;
}

/** A registration that was begun on this phone and never sent. */
export function UnfinishedRegistration({ facts: { name }, onContinue, onDiscard }: Props) {
  const discard = async () => {
    if (await confirm('清空上次的登记？', '填过的内容将无法找回。', '清空')) onDiscard();
  };
  return (
    <Card id="unfinished-registration" title="有一份登记没有提交">
      <View className="organization__note">
        {name.trim() === '' ? '填过的内容都还在。' : `“${name.trim()}”，填过的内容都还在。`}
      </View>
      <View className="organization__actions">
        <Button id="continue-register" onClick={onContinue}>
          继续登记
        </Button>
        <Button id="discard-register" kind="quiet" onClick={() => void discard()}>
          清空重填
        </Button>
      </View>
    </Card>
  );
}
