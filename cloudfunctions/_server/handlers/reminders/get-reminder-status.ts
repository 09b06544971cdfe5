import { MAX_PAGE, MAX_UPCOMING } from '@domain/constants';
import { nextLeft, upcomingOf } from '@domain/reminders/upcoming';
import type { Handler } from '../../context';
import { listPlansOfPerson } from '../../repositories/reminder-plans';
import { findBalance } from '../../repositories/subscriptions';
import { getOpenid } from '../guards';
import { creditsOf } from './credits';

export const getReminderStatus: Handler<'reminders.status'> = async (context) => {
  const openid = getOpenid(context);
  const [balance, plans] = await Promise.all([findBalance(openid), listPlansOfPerson(openid, MAX_PAGE)]);
  const all = upcomingOf(plans, openid, balance, context.now);
  return {
    ...creditsOf(balance),
    nextLeft: nextLeft(all, balance),
    upcoming: all.slice(0, MAX_UPCOMING),
    hasMore: all.length > MAX_UPCOMING || plans.length === MAX_PAGE,
  };
};
