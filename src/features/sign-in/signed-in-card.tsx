import { formatMoment } from '@domain/time';
import { View } from '@tarojs/components';
import { Icon } from '@/components';
import type { SignedIn } from './use-sign-in';

/** To be shown at the door: in, or in already. */
export function SignedInCard({ signed: { at, isRepeated, mine } }: { signed: SignedIn }) {
  return (
    <View id="signed-in" className="sign-in__done">
      <View className="sign-in__mark">
        <Icon name="check" size={48} />
      </View>
      <View className="sign-in__word">{isRepeated ? '您已经签到过了' : '已签到'}</View>
      {mine ? (
        <View className="sign-in__who">
          {mine.name} · {mine.unit}
          <View className="tabular">{mine.maskedPhone}</View>
        </View>
      ) : (
        <View className="sign-in__who">这个手机号已经签到，不用重复签</View>
      )}
      <View className="sign-in__at tabular">{formatMoment(at)}</View>
    </View>
  );
}
