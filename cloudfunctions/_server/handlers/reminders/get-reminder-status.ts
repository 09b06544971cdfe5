import type { Handler } from '../../context';
import { findBalance } from '../../repositories/subscriptions';
import { getOpenid } from '../guards';
import { creditsOf } from './credits';

export const getReminderStatus: Handler<'reminders.status'> = async (context) => ({
  credits: creditsOf(await findBalance(getOpenid(context))),
});
