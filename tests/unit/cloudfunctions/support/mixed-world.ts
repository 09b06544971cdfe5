/**
 * All sorts of plans due at once: two matters of one project, one of them for officers, an activity of tomorrow, a message
 * that was told, and a call whose deadline has moved, which the outbox has to spread. WeChat is played by the test.
 */
import { runOutbox } from '../../../../cloudfunctions/_server/outbox/run-outbox';
import type { SubscribeMessage } from '../../../../cloudfunctions/_server/platform/cloud';
import { createPace } from '../../../../cloudfunctions/_server/reminders/pace';
import { runReminders } from '../../../../cloudfunctions/_server/reminders/run-reminders';
import type { InboxDocument } from '../../../../cloudfunctions/_server/repositories/inbox';
import type { PlanDocument } from '../../../../cloudfunctions/_server/repositories/reminder-plans';
import type { BalanceDocument } from '../../../../cloudfunctions/_server/repositories/subscriptions';
import { planReminders, type ReminderSubject } from '../../../../domain/reminders/plan-document';
import { reminderTemplateIds } from '../../../../domain/reminders/templates';
import { toInstant, toMs } from '../../../../domain/time';
import type { TestPlatform } from './platform';
import { balanceOf, DUE, projectOf, subject as projectSubject } from './reminder-world';

export const PEOPLE = ['ann', 'bob', 'officer-a', 'officer-b'] as const;
const OLD_END = '2026-11-01T00:00:00+08:00';
const NEW_END = '2026-11-05T00:00:00+08:00';
const AWARDED = '2026-10-10T10:00:00+08:00';
const TOLD = toInstant(DUE - 60_000);
const { issuerName, categoryCode } = projectSubject;
const scope = { issuerName, categoryCode, version: 1, startedAt: AWARDED };

const officer = (_id: string, officerCategories: string[] | null) => ({
  ...{ _id, memberships: [], officerOf: issuerName, officerCategories },
});
const message = {
  ...{
    _id: 'told',
    openid: 'ann',
    at: TOLD,
    title: '已立项',
    text: '请先签订项目合同书。',
    link: 'pages/project/index?id=p1',
  },
  ...{ isRead: false, push: { subject: '学术报告会', stage: '已立项', note: '请先签订项目合同书' } },
};

type Planted = { _id: string } & Record<string, unknown>;

/** What there is: by collection. */
function documents(slug: string, call: object): Record<string, Planted[]> {
  const end = (at: string) => ({ opensAt: null, closesBefore: at, paperDueBefore: null, statement: null });
  const planOf = (subject: Omit<ReminderSubject, keyof typeof scope>, openid: string, now: string) => ({
    _id: `${subject.kind}:${subject.id}`,
    ...planReminders({ ...subject, ...scope }, [openid], toMs(now)),
  });
  const { matters } = projectSubject;
  const contract = { key: 'contract', kind: 'contract' as const, at: AWARDED, missing: [] };
  const startsAt = '2026-11-01T14:00:00+08:00';
  const day = { key: 'activity', kind: 'activity' as const, at: startsAt, missing: [] };
  const draft = { key: 'submit', kind: 'submit' as const, at: OLD_END, missing: [] };
  const news = { key: 'news', kind: 'news' as const, at: TOLD, missing: [] };
  const twoWeeksAgo = '2026-10-25T10:00:00+08:00';
  const yesterday = '2026-10-31T08:59:00+08:00';
  const activity = {
    ...{ _id: 'a1', projectId: 'p1', organizationId: 'o1', status: 'planned', version: 1, title: '学术报告会' },
    ...{ startsAt, endsAt: '2026-11-01T18:00:00+08:00', place: '南宁', taskIds: [], expected: {}, speakers: [] },
    ...{ countries: [], filings: [], record: null, recordedAt: null, cancelledReason: null, createdAt: AWARDED },
  };
  const application = {
    ...{ _id: 'd1', callSlug: slug, categoryCode, categoryName: '学术交流', title: null, status: 'draft', version: 1 },
    ...{ organizationId: 'o1', issuerName, contactOpenid: 'ann', closesBefore: OLD_END, correction: null },
    ...{ filing: null, publicity: null, receipt: null, createdAt: AWARDED },
  };
  const follow = { _id: `${slug}:bob`, callSlug: slug, openid: 'bob', followedAt: AWARDED, closesBefore: OLD_END };
  return {
    calls: [{ _id: slug, ...call, window: end(NEW_END), version: 2, isDemo: false }],
    people: [officer('officer-a', null), officer('officer-b', [categoryCode])],
    projects: [{ ...projectOf('p1'), status: 'contracting', createdAt: AWARDED, contract: unsigned }],
    activities: [activity],
    applications: [application],
    follows: [follow],
    inbox: [message],
    outbox: [
      { _id: `call-window:${slug}:2`, kind: 'call-window', subjectId: slug, cursor: null, at: TOLD, dueAt: TOLD },
    ],
    reminder_plans: [
      planOf({ kind: 'project', id: 'p1', title: '学术报告会', matters: [contract, ...matters] }, 'ann', twoWeeksAgo),
      planOf({ kind: 'activity', id: 'a1', title: '学术报告会', matters: [day] }, 'ann', yesterday),
      planOf(
        { kind: 'application', id: 'd1', title: '学术交流', matters: [draft] },
        'ann',
        '2026-10-31T12:00:00+08:00',
      ),
      planOf({ kind: 'message', id: 'told', title: '学术报告会', matters: [news] }, 'ann', TOLD),
    ],
  };
}
const unsigned = { signedOn: null, fundedOn: null, fundedYuan: null };

export type Send = (message: SubscribeMessage) => Promise<void>;

export class MixedWorld {
  readonly pushed: string[] = [];
  private runs = 0;

  constructor(
    readonly platform: TestPlatform,
    private readonly call: { slug: string },
  ) {}

  async plant(credits: number): Promise<void> {
    const planted = documents(this.call.slug, this.call);
    await this.platform.empty(...Object.keys(planted), 'subscription_balances');
    for (const [collection, all] of Object.entries(planted)) await this.platform.put(collection, ...all);
    for (const openid of PEOPLE) {
      const balances = reminderTemplateIds.map((templateId) => ({ templateId, remaining: credits }));
      await this.platform.put('subscription_balances', { ...balanceOf(openid, credits), balances });
    }
    this.pushed.length = 0;
    this.platform.calls.length = 0;
  }

  readonly accept: Send = async ({ touser, data }) => {
    this.pushed.push(`${touser} ${JSON.stringify(data)}`);
  };

  /** As the deployed function does it. */
  async run(now: number, send: Send = this.accept): Promise<void> {
    this.runs += 1;
    const runId = `run-${this.runs}`;
    const clock = () => now;
    await runOutbox({ now, runId }, () => true);
    await runReminders({ now, runId, clock, send, pace: createPace(clock), hasTime: () => true });
  }

  /** All that a run leaves behind, but for when it was; a push that may have arrived counts as one. */
  async end() {
    const inbox = await this.platform.list<InboxDocument>('inbox');
    const plans = await this.platform.list<PlanDocument>('reminder_plans');
    const jobs = await this.platform.list<{ _id: string; dueAt: string | null }>('outbox');
    const balances = await this.platform.list<BalanceDocument>('subscription_balances');
    return {
      inbox: inbox.map(({ openid, title, link }) => `${openid} ${title} ${link}`).sort(),
      plans: plans.map(({ _id, leaseBy, nextDueAt, items }) => ({
        ...{ _id, leaseBy, nextDueAt },
        items: items.map(({ ruleId, state, deliveries }) => ({
          ...{ ruleId, state },
          deliveries: deliveries.map((one) => `${one.openid} ${sureness[one.state] ?? one.state}`).sort(),
        })),
      })),
      jobs: jobs.map(({ _id, dueAt }) => `${_id} ${dueAt}`),
      credits: balances.map(({ _id, balances: left }) => `${_id} ${left.map(creditWords).sort().join()}`),
    };
  }

  async deliveries() {
    const plans = await this.platform.list<PlanDocument>('reminder_plans');
    return plans.flatMap(({ items }) => items.flatMap(({ deliveries }) => deliveries));
  }
}

const sureness: Record<string, string> = { pushed: 'sent', unknown: 'sent' };
const creditWords = ({ templateId, remaining }: { templateId: string; remaining: number }): string =>
  `${templateId}=${remaining}`;
