/** Signing in on the spot (签到): when it may be done, and what is kept of whoever does. */
import { SIGN_IN_HOURS, TEXT_MAX } from '../constants';
import { phoneSchema, textSchema } from '../text';
import { formatMoment, instantSchema, MS_PER_HOUR, toMs } from '../time';
import * as z from '../z';
import type { Activity } from './schema';

/** What an attendee types. */
export const attendeeSchema = z.strictObject({
  name: textSchema(TEXT_MAX.name),
  unit: textSchema(TEXT_MAX.title),
  phone: phoneSchema,
});
export type Attendee = z.infer<typeof attendeeSchema>;

/** A line of the 签到表; of the telephone number only this is kept. */
export const signInSchema = z.object({
  id: z.string(),
  name: z.string(),
  unit: z.string(),
  maskedPhone: z.string(),
  at: instantSchema,
});
export type SignIn = z.infer<typeof signInSchema>;

/** `138****5678`; a landline keeps its ends too: `077****0981`. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
}

type Dated = Pick<Activity, 'startsAt' | 'endsAt'>;

/** From some hours before the beginning until some hours after the end, in milliseconds; the end is exclusive. */
export const signInWindow = ({ startsAt, endsAt }: Dated): { from: number; until: number } => ({
  from: toMs(startsAt) - SIGN_IN_HOURS.before * MS_PER_HOUR,
  until: toMs(endsAt) + SIGN_IN_HOURS.after * MS_PER_HOUR,
});

/** Why nobody can sign in now, and what to do; null while anybody can. */
export function signInRefusal(activity: Dated & Pick<Activity, 'status'>, now: number): string | null {
  if (activity.status === 'cancelled') return '这场活动已经取消，不用签到';
  const { from, until } = signInWindow(activity);
  if (now < from) return `签到还没有开始，请在${formatMoment(from)}以后再扫码`;
  return now < until ? null : '签到已经结束，如需补签请联系会务人员';
}
