import type { CallVerdicts } from '@domain/contracts/calls/list-call-verdicts';
import { View } from '@tarojs/components';
import { Tag } from '@/components';

/** In how many categories my organizations may apply now. */
export function CallVerdictTags({ verdicts }: { verdicts: CallVerdicts }) {
  const { isOurs, eligible, verify, joint } = verdicts;
  if (isOurs && !eligible && !verify && !joint) return null;
  return (
    <View className="call-card__verdicts">
      {isOurs ? null : <Tag>不属于本地区</Tag>}
      {eligible ? <Tag tone="ok">可申报 {eligible} 类</Tag> : null}
      {verify ? <Tag tone="warn">需核实 {verify} 类</Tag> : null}
      {joint ? <Tag tone="brand">可联合 {joint} 类</Tag> : null}
    </View>
  );
}
