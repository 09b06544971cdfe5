/** What one person will be reminded of next, as far as it is planned. */
import { pathTo } from '../routes';
import { toMs } from '../time';
import { remainingOf } from './ledger';
import type { PlanItem, ReminderPlan } from './plan-document';
import { momentOf } from './rules';
import type { UpcomingReminder } from './schema';
import { reminderTemplates } from './templates';
import { daysLeftWords, hoursLeftWords } from './text';

type Plan = Pick<ReminderPlan, 'kind' | 'subjectId' | 'title' | 'items'>;
type Planned = Omit<UpcomingReminder, 'reaches'> & { isTold: boolean };
type Credits = Parameters<typeof remainingOf>[0];

/** As the message of a moment begins that is sent in time; what follows a date is said as what may still be prevented. */
export function beginningOf(ruleId: string): string {
  const { rule, moment } = momentOf(ruleId);
  if ('atOnce' in moment) return '新消息';
  if ('daysAfter' in moment) {
    return (rule.ahead ?? `${rule.title}${rule.after}`).replace('{n}', String(moment.daysAfter));
  }
  const remaining =
    'hoursBefore' in moment ? hoursLeftWords(moment.hoursBefore, rule) : daysLeftWords(moment.daysBefore, rule);
  return `${rule.title}${remaining}`;
}

/** The subject's page: where the contact person does what has no page of its own. */
function linkOf({ kind, subjectId }: Plan): string {
  switch (kind) {
    case 'application':
      return pathTo('application', { id: subjectId });
    case 'project':
      return pathTo('checklist', { id: subjectId });
    case 'activity':
      return pathTo('site', { id: subjectId });
    case 'call':
      // `<slug>:<openid>`
      return pathTo('call', { slug: subjectId.split(':')[0] ?? '' });
    case 'message':
      return pathTo('inbox');
  }
}

/** When it is this person's turn; null when she has had it, or it is the officers'. */
function turnOf(item: PlanItem, openid: string): string | null {
  if (momentOf(item.ruleId).moment.to === 'officers') return null;
  if (item.state === 'planned') return item.dueAt;
  if (item.state !== 'sending') return null;
  const delivery = item.deliveries.find((one) => one.openid === openid);
  return delivery ? delivery.nextTryAt : item.dueAt;
}

function plannedOf(plan: Plan, openid: string, now: number): Planned[] {
  const turns = plan.items.flatMap((item) => {
    const at = turnOf(item, openid);
    return at === null ? [] : [{ item, at }];
  });
  return (
    turns
      // Of what a late run finds due about one thing, only the latest is sent.
      .filter(
        ({ item, at }) =>
          !turns.some(
            (other) => other.item.matter === item.matter && toMs(other.at) <= now && toMs(other.at) > toMs(at),
          ),
      )
      .map(({ item: { ruleId, link }, at }) => ({
        at,
        title: plan.title,
        what: beginningOf(ruleId),
        link: link ?? linkOf(plan),
        templateId: reminderTemplates[momentOf(ruleId).rule.template].id,
        isTold: plan.kind === 'message',
      }))
  );
}

/** Soonest first; each push takes a credit of its template as long as there is one. */
export function allotCredits<P extends Pick<Planned, 'at' | 'templateId'>>(
  planned: readonly P[],
  ledger: Credits,
): (P & Pick<UpcomingReminder, 'reaches'>)[] {
  const used = new Map<string, number>();
  return [...planned]
    .sort((a, b) => toMs(a.at) - toMs(b.at))
    .map((reminder) => {
      const before = used.get(reminder.templateId) ?? 0;
      if (before >= remainingOf(ledger, reminder.templateId)) return { ...reminder, reaches: 'inbox' as const };
      used.set(reminder.templateId, before + 1);
      return { ...reminder, reaches: 'push' as const };
    });
}

/**
 * What is in the inbox already is not to come; its push, which may wait for the morning, still takes its credit first.
 * @param plans soonest first, so that what is missing beyond a page of them comes later
 */
export const upcomingOf = (plans: readonly Plan[], openid: string, ledger: Credits, now: number): UpcomingReminder[] =>
  allotCredits(
    plans.flatMap((plan) => plannedOf(plan, openid, now)),
    ledger,
  )
    .filter(({ isTold }) => !isTold)
    .map(({ isTold: _told, ...reminder }) => reminder);

/** Pushes left of the kind that comes next; of deadlines where nothing is planned. */
export const nextLeft = (upcoming: readonly Pick<UpcomingReminder, 'templateId'>[], ledger: Credits): number =>
  remainingOf(ledger, upcoming[0]?.templateId ?? reminderTemplates.due.id);
