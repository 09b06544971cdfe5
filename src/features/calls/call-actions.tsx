import { callEntries } from '@domain/calendar/call-entries';
import { callName } from '@domain/call/name';
import type { ReadingCall, ReadingCategory } from '@domain/call/reading';
import { windowOf } from '@domain/call/window';
import { pathTo } from '@domain/routes';
import { toMs } from '@domain/time';
import { Button, Text, View } from '@tarojs/components';
import { addToCalendar } from '@/lib/add-to-calendar';
import { tellFailure } from '@/lib/feedback';
import { addressOf, canSendCard } from '@/lib/platform/share';
import { copyText } from './phone-actions';
import type { AskConsent, Follow } from './use-follow';
import './call-actions.scss';

interface ActionProps {
  id: string;
  icon: 'bell' | 'bell-ring' | 'share' | 'calendar';
  children: string;
  isOn?: boolean;
  isBusy?: boolean;
  onClick?: () => void;
}

/** WeChat's own button: only it may open the share panel. Without `onClick` it does. */
function Action({ id, icon, children, isOn = false, isBusy = false, onClick }: ActionProps) {
  return (
    <Button
      id={id}
      className={`call-action${isOn ? ' call-action--on' : ''}`}
      hoverClass="is-pressed"
      disabled={isBusy}
      openType={onClick ? undefined : 'share'}
      onClick={() => !isBusy && onClick?.()}
    >
      <View className={`glyph call-action__icon call-action__icon--${icon}`} />
      <Text>{children}</Text>
    </Button>
  );
}

interface Props {
  call: ReadingCall;
  /** The page's, where it is about one. */
  category?: ReadingCategory;
  follow: Follow;
  askConsent: AskConsent;
  now: number;
}

/** What one does with a call besides applying: keep an eye on it, pass it on, note its dates. */
export function CallActions({ call, category, follow, askConsent, now }: Props) {
  const { closesBefore } = call.window;
  const hasReminders = closesBefore !== null && now < toMs(closesBefore);
  const { isFollowing, isBusy } = follow;
  const dated = category
    ? {
        id: `${call.slug}-${category.code}`,
        name: `${category.code} ${category.name}`,
        window: windowOf(call, category),
      }
    : { id: call.slug, name: callName(call), window: call.window };
  const entries = callEntries(dated, now);
  const path = category
    ? pathTo('category', { slug: call.slug, code: category.code })
    : pathTo('call', { slug: call.slug });
  return (
    <View className="call-actions">
      <Action
        id="follow-call"
        icon={isFollowing ? 'bell-ring' : 'bell'}
        isOn={isFollowing}
        isBusy={isBusy}
        onClick={() => follow.onTap(hasReminders ? askConsent : null)}
      >
        {isFollowing ? '已关注' : '关注'}
      </Action>
      {canSendCard ? (
        <Action id="share-call" icon="share">
          分享
        </Action>
      ) : (
        <Action id="share-call" icon="share" onClick={() => copyText(addressOf(path))}>
          复制链接
        </Action>
      )}
      {entries.length > 0 ? (
        <Action id="add-to-calendar" icon="calendar" onClick={() => addToCalendar(entries).catch(tellFailure)}>
          加入日历
        </Action>
      ) : null}
    </View>
  );
}
