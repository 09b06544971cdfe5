import { helpsUntil, takesHelp } from '@domain/activities/helpers';
import { AppError } from '@domain/errors';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { runTransaction } from '../../platform/documents';
import { putActivityCodeIn } from '../../repositories/activity-codes';
import { putSiteIn } from '../../repositories/activity-sites';
import { getPerson } from '../guards';
import { makeCode } from './make-code';
import { openOwnSiteIn } from './site-access';

/** The same card serves all helpers of the activity, until one of them is removed. */
export const inviteHelper: Handler<'activities.invite'> = async (context, { id }) => {
  const person = await getPerson(context);
  const fresh = makeCode(context);
  return runTransaction(async (transaction) => {
    const { activity, site } = await openOwnSiteIn(transaction, person, id);
    if (!takesHelp(activity, context.now)) {
      throw new AppError('TRANSITION_NOT_ALLOWED', { message: '活动已经取消或结束较久，不能再邀请协助人员' });
    }
    const until = toInstant(helpsUntil(activity));
    if (site.inviteCode !== null) return { code: site.inviteCode, until };
    await putSiteIn(transaction, { ...site, inviteCode: fresh });
    await putActivityCodeIn(transaction, { _id: fresh, activityId: id, use: 'help', image: null });
    return { code: fresh, until };
  });
};
