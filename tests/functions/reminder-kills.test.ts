/**
 * The deployed timer function itself, killed and failed by the platform at each of its calls. One cloud lives through many
 * rounds: an officer moves the deadline, which a run spreads and tells; an hour later another run reminds of it. Each round
 * breaks both runs at their next call.
 */
import { reminderTemplates } from '../../domain/reminders/templates';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE, toInstant, toMs } from '../../domain/time';
import type { TestEmulator } from '../support/emulator';
import { CATEGORY, CONTACT, dataOf, staff, startDraft, startSeeded } from './support/application';

const templateIds = [reminderTemplates.due.id, reminderTemplates.progress.id];
const FIRST_DAY = toMs('2026-04-16T09:30:00+08:00');
const ROUNDS_A_DAY = 10;
/** A round begins, and its reminder is due. */
const REMINDED_AFTER_MS = 30 * MS_PER_MINUTE;
const REMINDED_BEFORE_MS = 3 * MS_PER_HOUR;

interface Fault {
  call: number;
  kind: 'kill' | 'error' | 'drop';
  when: 'before' | 'after';
}
interface StoredPlan {
  _id: string;
  kind: string;
  recipients: string[];
  leaseBy: string | null;
  items: { dueAt: string; state: string; deliveries: { state: string }[] }[];
}

let cloud: TestEmulator;
let draftId: string;
let round = 0;
beforeEach(async () => {
  cloud = await startSeeded(toInstant(FIRST_DAY - MS_PER_HOUR));
  draftId = await startDraft(cloud);
  round = 0;
});
afterEach(() => cloud.stop());

const told = async (): Promise<number> => dataOf(await cloud.call(CONTACT, 'inbox.list')).items.length;
const pushed = async (): Promise<number> => (await cloud.messages(CONTACT)).length;
const remaining = async (): Promise<number[]> => {
  const { credits } = dataOf(await cloud.call(CONTACT, 'reminders.status'));
  const of = (id: string) => credits.find(({ templateId }: { templateId: string }) => templateId === id).remaining;
  return templateIds.map(of);
};

async function acceptBoth(): Promise<void> {
  const results = templateIds.map((templateId) => ({ templateId, result: 'accept' }));
  for (const templateId of templateIds) await cloud.accept(CONTACT, templateId);
  dataOf(await cloud.call(CONTACT, 'reminders.subscribe', { key: `tap-of-round-${round}`, results }));
}

/** What became of her latest push of a plan of this kind. */
async function outcomeOf(kind: 'message' | 'application'): Promise<string | undefined> {
  const plans = await cloud.send<StoredPlan[]>('GET', 'collections/reminder_plans?limit=500');
  const hers = plans.filter((plan) => plan.kind === kind && plan.recipients.includes(CONTACT));
  const mine = kind === 'message' ? hers : hers.filter(({ _id }) => _id === `application:${draftId}`);
  expect(mine.filter(({ leaseBy }) => leaseBy !== null)).toEqual([]);
  // In order of time: the ids of messages have none.
  const begun = mine.flatMap(({ items }) => items.filter(({ deliveries }) => deliveries.length > 0));
  const latest = begun.sort((a, b) => toMs(a.dueAt) - toMs(b.dueAt)).at(-1);
  return latest?.deliveries.at(-1)?.state;
}

/** The calls that a run made. */
async function fire(at: number, fault: Fault | null): Promise<string[]> {
  await cloud.setClock(toInstant(at));
  await cloud.clearMetrics();
  if (fault) await cloud.fault({ function: 'reminders', ...fault });
  await cloud.fireTimer('reminders').catch(() => undefined);
  const [metric] = await cloud.metrics();
  for (const minutes of [5, 10]) {
    await cloud.setClock(toInstant(at + minutes * MS_PER_MINUTE));
    await cloud.fireTimer('reminders');
  }
  return metric?.gatewayCalls ?? [];
}

interface Round {
  spreading: string[];
  reminding: string[];
}

/** Both runs of a round, each broken; afterwards one message and at most one push of each are there. */
async function playRound(fault: (run: keyof Round) => Fault | null): Promise<Round> {
  const day = FIRST_DAY + Math.floor(round / ROUNDS_A_DAY) * MS_PER_DAY;
  const begins = day + (round % ROUNDS_A_DAY) * MS_PER_HOUR;
  round += 1;
  await cloud.setClock(toInstant(begins - MS_PER_MINUTE));
  // What else is due in the morning is none of ours.
  if (begins === day) await cloud.fireTimer('reminders');
  await acceptBoth();
  const closesBefore = toInstant(begins + REMINDED_AFTER_MS + REMINDED_BEFORE_MS);
  const dates = { opensAt: null, closesBefore, paperDueBefore: null };
  dataOf(await staff(cloud, 'calls.setWindow', { slug: CATEGORY.callSlug, ...dates }));

  const calls: Round = { spreading: [], reminding: [] };
  let before = { told: await told(), pushed: await pushed() };
  for (const run of ['spreading', 'reminding'] as const) {
    calls[run] = await fire(begins + (run === 'spreading' ? 0 : REMINDED_AFTER_MS), fault(run));
    const state = await outcomeOf(run === 'spreading' ? 'message' : 'application');
    const after = { told: await told(), pushed: await pushed() };
    const seen = { told: after.told - before.told, pushed: after.pushed - before.pushed, state };
    before = after;
    const isCertain = state === 'pushed';
    expect({ run, fault: fault(run), ...seen }).toEqual({
      ...{ run, fault: fault(run), told: 1, pushed: isCertain ? 1 : expect.any(Number) },
      state: expect.stringMatching(/^(pushed|unknown)$/),
    });
    expect(seen.pushed).toBeLessThanOrEqual(1);
  }
  expect(await remaining()).toEqual([0, 0]);
  return calls;
}

test.each([
  ['kill', 'after'],
  ['error', 'after'],
  ['drop', 'after'],
] as const)(
  '%s %s each of its calls in turn: told once, pushed once at most, nothing left hanging',
  async (kind, when) => {
    const calls = await playRound(() => null);
    for (const run of Object.values(calls)) expect(run).toContain('wx.openApi');
    const rounds = Math.max(calls.spreading.length, calls.reminding.length);
    for (let call = 1; call <= rounds; call += 1) {
      await playRound((run) => (call <= calls[run].length ? { call, kind, when } : null));
    }
  },
);
