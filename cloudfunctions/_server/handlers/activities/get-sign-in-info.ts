import { AppError } from '@domain/errors';
import type { Handler } from '../../context';
import { type ActivityDocument, findActivity } from '../../repositories/activities';
import { findActivityIdOf } from '../../repositories/activity-codes';

/** The activity that a code on the wall stands for. */
export async function getActivityToSignIn(code: string): Promise<ActivityDocument> {
  const id = await findActivityIdOf(code, 'sign_in');
  const activity = id === null ? null : await findActivity(id);
  if (!activity) throw new AppError('NOT_FOUND', { message: '没有找到这个签到码，请再扫一次现场的签到码' });
  return activity;
}

export const getSignInInfo: Handler<'activities.signInInfo'> = async (_context, { code }) => getActivityToSignIn(code);
