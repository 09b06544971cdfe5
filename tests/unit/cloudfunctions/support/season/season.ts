/** One call from its publication until the last of its projects is closed, hour by hour. */
import type { Call } from '@domain/call/schema';
import { MS_PER_DAY, MS_PER_HOUR, toInstant } from '@domain/time';
import { setCallWindow } from '../../../../../cloudfunctions/_server/handlers/calls/set-call-window';
import { runOutbox } from '../../../../../cloudfunctions/_server/outbox/run-outbox';
import { runReminders } from '../../../../../cloudfunctions/_server/reminders/run-reminders';
import type { RunReport } from '../../../../../cloudfunctions/_server/reminders/run-report';
import type { TestPlatform } from '../platform';
import { Organization } from './organization';
import type { Random } from './random';
import { WeChat } from './wechat';
import { OFFICER, OFFICER_OF_FIRST, World } from './world';

const RUN_AFTER_MS = 30_000;
/** The last officers' reminder comes three weeks after its date. */
const AFTERWARDS_MS = 40 * MS_PER_DAY;

export interface SeasonOptions {
  call: Call;
  organizations: number;
  random: Random;
  /** Runs in hours in which nothing is due, too: each is a query that finds nothing. */
  runsIdle: boolean;
}

export interface SeasonEnd {
  world: World;
  organizations: Organization[];
  reports: RunReport[];
  hours: number;
}

export async function playSeason(
  platform: TestPlatform,
  { call, organizations, random, runsIdle }: SeasonOptions,
): Promise<SeasonEnd> {
  const closes = Date.parse(call.window.closesBefore ?? '2022-06-01T00:00:00+08:00');
  const opens = call.publishedOn ? Date.parse(`${call.publishedOn}T10:00:00+08:00`) : closes - 30 * MS_PER_DAY;
  const wechat = new WeChat(random.between(0, 2 ** 31));
  const world = new World(platform, call, wechat, random, { opens, closes });
  const people = Array.from({ length: organizations }, (_, no) => new Organization(world, `${call.slug}-${no}`));
  await plant(world, people);
  for (const one of people) one.plan(closes + 250 * MS_PER_DAY);
  const amended = planAmendments(world);

  const reports: RunReport[] = [];
  let standsUntil = 0;
  let setBack = { until: 0, by: 0 };
  let quietUntil = 0;
  let due: string | null = null;
  let hour = opens;
  for (; world.isBusy || hour < quietUntil; hour += MS_PER_HOUR) {
    if (await world.actUntil(hour)) due = null;
    if (world.isBusy) quietUntil = hour + AFTERWARDS_MS;
    if (random.chance(0.004)) standsUntil = hour + random.between(1, 15) * MS_PER_HOUR;
    if (random.chance(0.0008)) standsUntil = hour + random.between(1, 6) * MS_PER_DAY;
    if (random.chance(0.002)) setBack = { until: hour + random.between(1, 5) * MS_PER_HOUR, by: random.between(1, 9) };
    if (hour < standsUntil) continue;
    const now = hour + RUN_AFTER_MS - (hour < setBack.until ? setBack.by * MS_PER_HOUR : 0);
    if (amended.isToSpread(now)) for (const one of people) one.redate(now);
    world.oracle.tell(now);
    due ??= await nextDueAt(platform);
    if (!runsIdle && due > toInstant(now)) continue;
    due = null;
    await runOutbox({ now, runId: `outbox-${hour}` }, () => true);
    const environment = { now, clock: () => now, pace: async () => undefined, hasTime: () => true };
    const twins = ['a', 'b'].map((twin) =>
      runReminders({ ...environment, runId: `${twin}-${hour}`, send: wechat.send }),
    );
    reports.push(...(await Promise.all(twins)));
  }
  return { world, organizations: people, reports, hours: Math.round((hour - opens) / MS_PER_HOUR) };
}

const NEVER = '9999';

/** Of plans and of the outbox. */
async function nextDueAt({ database }: TestPlatform): Promise<string> {
  const first = async (collection: string, field: string): Promise<string> => {
    const found = await database.get(
      collection,
      { [field]: { $gt: '' } },
      { limit: 1, order: JSON.stringify({ [field]: 1 }) },
    );
    return String(found[0]?.[field] ?? NEVER);
  };
  const [plan, job] = [await first('reminder_plans', 'nextDueAt'), await first('outbox', 'dueAt')];
  return [plan, job].sort()[0] ?? NEVER;
}

async function plant(world: World, organizations: readonly Organization[]): Promise<void> {
  const { platform, call } = world;
  await platform.put('calls', { _id: call.slug, ...call, isDemo: false, version: 1 });
  const officer = {
    ...{ name: '科协', phone: null, memberships: [], joinRequests: [], isExpert: false },
    officerOf: call.issuer.name,
  };
  const [first] = call.categories;
  await platform.put('people', { ...officer, _id: OFFICER, officerCategories: null });
  await platform.put('people', { ...officer, _id: OFFICER_OF_FIRST, officerCategories: first ? [first.code] : [] });
  for (const one of organizations) {
    for (const [collection, documents] of Object.entries(one.documents())) {
      await platform.put(collection, ...documents);
    }
  }
}

/** A call without a date gets one from its officer; others are put off, or closed sooner, now and then. */
function planAmendments(world: World): { isToSpread(now: number): boolean } {
  const { call, random, span } = world;
  let movedAt: number | null = null;
  const move = (closes: number) => async (now: number) => {
    const { opensAt } = call.window;
    world.closes = closes;
    const papers = world.paperCloses;
    const dates = {
      opensAt,
      closesBefore: toInstant(closes),
      paperDueBefore: papers === null ? null : toInstant(papers),
    };
    await setCallWindow(world.context(OFFICER, now), { slug: call.slug, ...dates });
    movedAt = now;
  };
  if (call.window.closesBefore === null) world.plan(span.opens + MS_PER_DAY, move(span.closes));
  const later = random.between(-2, 6);
  const at = span.opens + (span.closes - span.opens) * (0.3 + 0.6 * random.next());
  const closes = Math.max(Math.ceil(at / MS_PER_HOUR) * MS_PER_HOUR + MS_PER_DAY, span.closes + later * MS_PER_DAY);
  if (later !== 0) world.plan(at, move(closes));
  return {
    isToSpread(now) {
      const isMoved = movedAt !== null && movedAt <= now;
      if (isMoved) movedAt = null;
      return isMoved;
    },
  };
}
