import { remainingOf } from '@domain/reminders/ledger';
import { reminderTemplates } from '@domain/reminders/templates';
import { type Addressed, listAudience } from '../../broadcasts/audience';
import { requireAudience } from '../../broadcasts/require-audience';
import type { Handler } from '../../context';
import { listBalances } from '../../repositories/subscriptions';

async function countPushable(people: readonly Addressed[]): Promise<number> {
  if (people.length === 0) return 0;
  const balances = await listBalances(people.map(({ openid }) => openid));
  return balances.filter((balance) => remainingOf(balance, reminderTemplates.progress.id) > 0).length;
}

export const previewMessage: Handler<'reminders.previewMessage'> = async (context, { filter }) => {
  const audience = await requireAudience(context, filter);
  const organizations = new Set<string>();
  let people = 0;
  let pushable = 0;
  let after: string | null = null;
  do {
    const page = await listAudience(audience, after, context.now);
    people += page.people.length;
    pushable += await countPushable(page.people);
    for (const { organizationIds } of page.people) for (const id of organizationIds) organizations.add(id);
    after = page.next;
  } while (after !== null);
  return { people, organizations: organizations.size, pushable };
};
