import type { Site } from '@domain/activities/site';
import { HELPER_DAYS } from '@domain/constants';
import { pathTo } from '@domain/routes';
import { formatMoment } from '@domain/time';
import { Button as NativeButton, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button, Cell } from '@/components';
import { addressOf, canSendCard } from '@/lib/platform/share';
import type { Invitation, useHelpers } from './use-helpers';

function SendCard({ invitation }: { invitation: Invitation }) {
  const copy = () => void Taro.setClipboardData({ data: addressOf(pathTo('join', { code: invitation.code })) });
  return (
    <View id="invitation">
      {canSendCard ? (
        <NativeButton
          id="send-card"
          className="button button--primary button--normal"
          hoverClass="is-pressed"
          openType="share"
        >
          <Text className="button__label">转发邀请给同事</Text>
        </NativeButton>
      ) : (
        <Button id="send-card" onClick={copy}>
          复制邀请链接，发给同事
        </Button>
      )}
      <View className="site__source">
        打开的人填好姓名就能加入，只能看这场活动、上传它的照片；到{formatMoment(invitation.until)}为止，活动登记后再留{' '}
        {HELPER_DAYS.recorded} 天。
      </View>
    </View>
  );
}

interface Props {
  helpers: Site['helpers'];
  mayInvite: boolean;
  work: ReturnType<typeof useHelpers>;
}

/** Who else takes photographs and looks after the door today. */
export function HelpersCard({ helpers, mayInvite, work }: Props) {
  const { invitation, isBusy, invite, remove } = work;
  if (!mayInvite && helpers.length === 0) return null;
  return (
    <View id="site-helpers" className="site__panel">
      <View className="site__label">协助人员</View>
      {helpers.length === 0 ? <View className="site__state">还没有。请同事一起拍照、看签到。</View> : null}
      {helpers.map((helper) => (
        <Cell
          key={helper.id}
          title={helper.name}
          note={`${formatMoment(helper.joinedAt)}加入`}
          extra={
            mayInvite ? (
              <Button kind="quiet" size="small" disabled={isBusy} onClick={() => void remove(helper)}>
                移除
              </Button>
            ) : null
          }
        />
      ))}
      {mayInvite && invitation === null ? (
        <Button id="invite-helper" kind="secondary" loading={isBusy} onClick={() => void invite()}>
          邀请协助人员
        </Button>
      ) : null}
      {invitation ? <SendCard invitation={invitation} /> : null}
    </View>
  );
}
