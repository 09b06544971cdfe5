import { maskPhone, signInRefusal } from '@domain/activities/sign-in';
import { AppError } from '@domain/errors';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import {
  findSignIn,
  findSignInByPhone,
  insertSignIn,
  phoneKeyOf,
  signInIdOf,
  toSignIn,
} from '../../repositories/sign-ins';
import { getOpenid } from '../guards';
import { getActivityToSignIn } from './get-sign-in-info';

/** One insert, no transaction: two indexes say whether this person or this number was here before. */
export const signIn: Handler<'activities.signIn'> = async (context, { code, name, unit, phone }) => {
  const openid = getOpenid(context);
  const activity = await getActivityToSignIn(code);
  const activityId = activity._id;
  const _id = signInIdOf(activityId, openid);
  const before = await findSignIn(_id);
  if (before) return { at: before.at, isRepeated: true, mine: toSignIn(before) };
  const refusal = signInRefusal(activity, context.now);
  if (refusal !== null) throw new AppError('TRANSITION_NOT_ALLOWED', { message: refusal });

  const at = toInstant(context.now);
  const phoneKey = phoneKeyOf(activityId, phone);
  const signed = { _id, activityId, phoneKey, name, unit, maskedPhone: maskPhone(phone), at };
  if (await insertSignIn(signed)) return { at, isRepeated: false, mine: toSignIn(signed) };

  const [mine, others] = await Promise.all([findSignIn(_id), findSignInByPhone(activityId, phoneKey)]);
  // Nothing of somebody else's line but that the number is in the list.
  return { at: mine?.at ?? others?.at ?? at, isRepeated: true, mine: mine && toSignIn(mine) };
};
