import { AppError } from '@domain/errors';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { runTransaction } from '../../platform/documents';
import { findCallIn } from '../../repositories/calls';
import { findFollowIn, followId, putFollowIn, removeFollowIn } from '../../repositories/follows';
import { cancelPlanIn, planId } from '../../repositories/reminder-plans';
import { getOpenid } from '../guards';
import { planFollowIn } from './plan-follow';

/** A repeated tap finds things as it wants them and changes nothing, so that a plan under way is left alone. */
export const followCall: Handler<'calls.follow'> = async (context, { slug, isFollowing }) => {
  const openid = getOpenid(context);
  const id = followId(slug, openid);
  const now = toInstant(context.now);
  return runTransaction(async (transaction) => {
    // Read inside: a deadline that an officer moves at this moment is a conflict, not a race.
    const call = await findCallIn(transaction, slug);
    if (!call) throw new AppError('NOT_FOUND');
    const isFollowed = (await findFollowIn(transaction, id)) !== null;
    if (isFollowing && !isFollowed) {
      const { closesBefore } = call.window;
      const follow = { _id: id, callSlug: slug, openid, followedAt: now, closesBefore };
      await putFollowIn(transaction, follow);
      await planFollowIn(transaction, call, follow, context.now);
    }
    if (!isFollowing && isFollowed) {
      await removeFollowIn(transaction, id);
      await cancelPlanIn(transaction, planId('call', id), now);
    }
    return { isFollowing };
  });
};
