import { followCall } from '@domain/contracts/calls/follow-call';
import { listFollowedCalls } from '@domain/contracts/calls/list-followed-calls';
import { useState } from 'react';
import { tell, tellFailure } from '@/lib/feedback';
import { amendRead, invalidate, runAction } from '@/lib/use-action';
import { useFollowedCalls } from './use-calls';

/** How WeChat's panel was answered; see features/reminders, which asks. */
export type AskConsent = () => Promise<'allowed' | 'refused' | 'unasked'>;

const followedWords = {
  allowed: '已关注，截止前提醒您',
  refused: '已关注，到期前在“消息”里提醒您',
  unasked: '已关注，到期前在“消息”里提醒您',
};

export interface Follow {
  isFollowing: boolean;
  isBusy: boolean;
  /** Must be the tap handler itself, see below; without `askConsent` there is nothing to be reminded of. */
  onTap(askConsent: AskConsent | null): void;
}

/** In the page, not in the button: the read travels with the page's others. */
export function useFollow(slug: string): Follow {
  const { data } = useFollowedCalls();
  const isFollowing = data?.slugs.includes(slug) ?? false;
  const [isBusy, setBusy] = useState(false);

  const save = async (wanted: boolean) => {
    await runAction(followCall, { slug, isFollowing: wanted });
    if (!data) return invalidate('calls.followed');
    return amendRead(listFollowedCalls, {}, ({ slugs }) => {
      const others = slugs.filter((other) => other !== slug);
      return { slugs: wanted ? [slug, ...others] : others };
    });
  };

  const onTap = (askConsent: AskConsent | null) => {
    const wanted = !isFollowing;
    // First of all: WeChat shows its panel only in the tap itself, before any request.
    const asked = wanted && askConsent ? askConsent() : null;
    setBusy(true);
    // Both to their end: a dialog must not appear while the panel is still open.
    void Promise.allSettled([save(wanted), asked]).then(([saved, answered]) => {
      setBusy(false);
      if (saved.status === 'rejected') return tellFailure(saved.reason);
      if (answered.status === 'rejected') return tellFailure(answered.reason);
      if (!wanted) return tell('已取消关注');
      return tell(answered.value ? followedWords[answered.value] : '已关注');
    });
  };
  return { isFollowing, isBusy, onTap };
}
