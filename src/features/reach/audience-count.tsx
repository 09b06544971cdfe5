import type { OutputOf } from '@domain/contracts/define-action';
import type { previewMessage } from '@domain/contracts/reminders/preview-message';
import { View } from '@tarojs/components';
import { BigNumber, ErrorState, Skeleton } from '@/components';
import type { ActionState } from '@/lib/use-action';

export type Preview = ActionState<OutputOf<typeof previewMessage>>;

/** How many it would reach, as things are now. */
export function AudienceCount({ preview, hasStage }: { preview: Preview; hasStage: boolean }) {
  if (!hasStage) return <View className="reach__count">请至少选一步</View>;
  if (preview.error && !preview.data) {
    return <ErrorState message={preview.error.message} onRetry={() => void preview.reload()} />;
  }
  if (!preview.data) return <Skeleton rows={1} />;
  const { people, organizations, pushable } = preview.data;
  const note =
    people === 0
      ? '没有符合条件的联系人，请换个条件'
      : pushable === people
        ? '都能收到微信推送'
        : pushable === 0
          ? '都收不到微信推送，打开小程序在“消息”里看到；急事请打电话'
          : `${pushable} 人能收到微信推送，其余的人打开小程序在“消息”里看到`;
  return (
    <View id="message-count" className="reach__count">
      <BigNumber value={people} unit={`人 · ${organizations} 家单位`} note={note} />
    </View>
  );
}
