/** One call from opening to closing, hour by hour, with organizations that do as they please. */

import type { Call } from '@domain/call/schema';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE, toInstant, toMs } from '@domain/time';
import { runOutbox } from '../../../../../cloudfunctions/_server/outbox/run-outbox';
import { runTransaction } from '../../../../../cloudfunctions/_server/platform/documents';
import { runReminders } from '../../../../../cloudfunctions/_server/reminders/run-reminders';
import type { RunReport } from '../../../../../cloudfunctions/_server/reminders/run-report';
import { changeCallIn, findCallIn } from '../../../../../cloudfunctions/_server/repositories/calls';
import { addJobIn } from '../../../../../cloudfunctions/_server/repositories/outbox';
import type { TestPlatform } from '../platform';
import { Organization } from './organization';
import type { Random } from './random';
import { WeChat } from './wechat';

const RUN_AFTER_MS = 30_000;

export interface SeasonOptions {
  call: Call;
  organizations: number;
  random: Random;
}

export interface SeasonEnd {
  organizations: Organization[];
  wechat: WeChat;
  reports: RunReport[];
  /** `<openid> <link> <at>` of what should have been told. */
  expected: string[];
  planned: number;
}

interface Act {
  at: number;
  act(now: number): Promise<void>;
}

export async function playSeason(
  platform: TestPlatform,
  { call, organizations, random }: SeasonOptions,
): Promise<SeasonEnd> {
  const closes = toMs(call.window.closesBefore ?? '2022-06-01T00:00:00+08:00');
  const opens = call.publishedOn ? toMs(`${call.publishedOn}T10:00:00+08:00`) : closes - 30 * MS_PER_DAY;
  const wechat = new WeChat(random.between(0, 2 ** 31));
  await platform.put('calls', { _id: call.slug, ...call, isDemo: false, version: 1 });
  const world = { call, wechat, random, deadline: call.window.closesBefore, planned: new Set<string>() };
  const people = Array.from({ length: organizations }, (_, no) => new Organization(world, `${call.slug}-${no}`));
  for (const one of people) await platform.put('people', one.person());

  const setDeadline = (closesBefore: string) => async (now: number) => {
    await runTransaction(async (transaction) => {
      const stored = await findCallIn(transaction, call.slug);
      if (!stored) throw new Error('no call');
      const version = await changeCallIn(transaction, stored, { window: { ...stored.window, closesBefore } });
      await addJobIn(transaction, { kind: 'call-window', subjectId: call.slug, version, at: toInstant(now) });
    });
    world.deadline = closesBefore;
    moved = true;
  };
  let moved = false;
  const acts: Act[] = people.flatMap((one) => one.acts(opens, closes));
  // A call without a date gets one from its officer; others are put off, or closed sooner, now and then.
  if (call.window.closesBefore === null) {
    acts.push({ at: opens + MS_PER_DAY, act: setDeadline(toInstant(closes)) });
  }
  const later = random.between(-2, 6);
  if (later !== 0) {
    const at = opens + (closes - opens) * (0.3 + 0.6 * random.next());
    acts.push({ at, act: setDeadline(toInstant(Math.max(at + MS_PER_DAY, closes + later * MS_PER_DAY))) });
  }
  acts.sort((a, b) => a.at - b.at);

  const reports: RunReport[] = [];
  const expected: string[] = [];
  let standsUntil = 0;
  for (let hour = opens; hour <= closes + 8 * MS_PER_DAY; hour += MS_PER_HOUR) {
    while (acts[0] && acts[0].at < hour) {
      const next = acts.shift();
      // Not on the hour itself, at which reminders fall due.
      if (next) await next.act(next.at % MS_PER_HOUR < MS_PER_MINUTE ? next.at + MS_PER_MINUTE : next.at);
    }
    if (random.chance(0.01)) standsUntil = hour + random.between(1, 15) * MS_PER_HOUR;
    if (hour < standsUntil) continue;
    const now = hour + RUN_AFTER_MS;
    await runOutbox({ now, runId: `outbox-${hour}` }, () => true);
    if (moved) for (const one of people) one.redate(now);
    moved = false;
    expected.push(...people.flatMap((one) => one.dueNow(now)).map((told) => `${told} ${toInstant(now)}`));
    const environment = { now, clock: () => now, pace: async () => undefined, hasTime: () => true };
    const twins = ['a', 'b'].map((twin) =>
      runReminders({ ...environment, runId: `${twin}-${hour}`, send: wechat.send }),
    );
    reports.push(...(await Promise.all(twins)));
  }
  return { organizations: people, wechat, reports, expected, planned: world.planned.size };
}
