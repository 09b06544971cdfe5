import type { ActionOutput } from '@domain/contracts';
import { remainingOf } from '@domain/reminders/ledger';
import { reminderTemplateIds } from '@domain/reminders/templates';
import type { BalanceDocument } from '../../repositories/subscriptions';

export const creditsOf = (balance: BalanceDocument | null): ActionOutput<'reminders.subscribe'> => ({
  credits: reminderTemplateIds.map((templateId) => ({ templateId, remaining: remainingOf(balance, templateId) })),
  quietUntil: balance?.quietUntil ?? null,
});
