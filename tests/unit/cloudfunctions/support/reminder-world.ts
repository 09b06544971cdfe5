/** A project whose acceptance is due and its contact person, with WeChat played by the test. */

import { createPace } from '../../../../cloudfunctions/_server/reminders/pace';
import { runReminders } from '../../../../cloudfunctions/_server/reminders/run-reminders';
import type { RunReport } from '../../../../cloudfunctions/_server/reminders/run-report';
import type { InboxDocument } from '../../../../cloudfunctions/_server/repositories/inbox';
import type { BalanceDocument } from '../../../../cloudfunctions/_server/repositories/subscriptions';
import { callFiles, readCall } from '../../../../data/calls/read-call';
import { callSchema } from '../../../../domain/call/schema';
import { planReminders, type ReminderPlan } from '../../../../domain/reminders/plan-document';
import { reminderTemplates } from '../../../../domain/reminders/templates';
import { pathTo } from '../../../../domain/routes';
import { toInstant, toMs } from '../../../../domain/time';
import type { TestPlatform } from './platform';

export const MINUTE = 60_000;
export const PERSON = 'someone';
export const AWARDED = toMs('2026-06-01T10:00:00+08:00');
export const DUE = toMs('2026-10-31T09:01:00+08:00');
export const NEXT = '2026-11-16T09:00:00.000+08:00';
export const templateId = reminderTemplates.due.id;
export const PROJECT = 'project:p1';

const file = callFiles.find(({ path }) => path.endsWith('gx-2026.yaml'));
const call = callSchema.parse(readCall(file as (typeof callFiles)[number]));

export const subject = {
  kind: 'project' as const,
  id: 'p1',
  version: 1,
  title: '学术报告会',
  startedAt: toInstant(AWARDED),
  issuerName: call.issuer.name,
  categoryCode: '2026-1',
  matters: [{ key: 'acceptance', kind: 'acceptance' as const, at: '2026-12-01T00:00:00+08:00', missing: [] }],
};
export const projectOf = (id: string) => ({
  _id: id,
  callSlug: call.slug,
  categoryCode: '2026-1',
  title: '学术报告会',
  trackCodes: ['2026-1-1'],
  issuerName: call.issuer.name,
  status: 'in_progress',
  createdAt: toInstant(AWARDED),
  evidenceCounts: [],
});
/** Of what it lacks, the photographs are what can be done at once. */
export const pageOf = (id: string): string => pathTo('photos', { id, itemId: 'activity-photos' });

export const planOf = (id: string, recipients: readonly string[] = [PERSON]) => ({
  _id: `project:${id}`,
  ...planReminders({ ...subject, id }, recipients, AWARDED),
});
export const balanceOf = (openid: string, remaining: number) => ({
  _id: openid,
  balances: [{ templateId, remaining }],
});

export interface Pushed {
  touser: string;
  page: string;
}

export type Send = (message: Pushed) => Promise<void>;

/** One world per test: everything is planted anew. */
export class ReminderWorld {
  readonly pushed: Pushed[] = [];
  private runs = 0;

  constructor(readonly platform: TestPlatform) {}

  async plant(
    credits: number,
    ids: readonly string[] = ['p1'],
    recipients: readonly string[] = [PERSON],
  ): Promise<void> {
    await this.platform.empty('projects', 'reminder_plans', 'subscription_balances', 'inbox');
    this.pushed.length = 0;
    await this.platform.put('calls', { _id: call.slug, ...call });
    for (const id of ids) {
      await this.platform.put('projects', projectOf(id));
      await this.platform.put('reminder_plans', planOf(id, recipients));
    }
    for (const openid of recipients) await this.platform.put('subscription_balances', balanceOf(openid, credits));
    this.platform.calls.length = 0;
  }

  /** WeChat lets it through. */
  readonly accept: Send = async ({ touser, page }) => {
    this.pushed.push({ touser, page });
  };

  run(now: number, send: Send = this.accept, hasTime: () => boolean = () => true): Promise<RunReport> {
    this.runs += 1;
    const clock = () => now;
    return runReminders({ now, runId: `run-${this.runs}`, clock, send, pace: createPace(clock), hasTime });
  }

  plan(id = 'p1'): Promise<ReminderPlan> {
    return this.platform.find<ReminderPlan>('reminder_plans', `project:${id}`) as Promise<ReminderPlan>;
  }

  async deliveries(id = 'p1') {
    return (await this.plan(id)).items.flatMap((item) => item.deliveries);
  }

  async remaining(openid = PERSON): Promise<number | undefined> {
    return (await this.platform.find<BalanceDocument>('subscription_balances', openid))?.balances[0]?.remaining;
  }

  inbox(): Promise<InboxDocument[]> {
    return this.platform.list<InboxDocument>('inbox');
  }
}

export const refusal = (errCode: number) => Object.assign(new Error('refused'), { errCode });
export const refuse =
  (errCode: number): Send =>
  async () => {
    throw refusal(errCode);
  };
