/** A plan run at whatever moments, for a subject that changes as it likes. */
import { decide } from '@domain/reminders/decide';
import type { Matter } from '@domain/reminders/matter';
import { nextDueAt, type PlanItem, planReminders, type ReminderPlan } from '@domain/reminders/plan-document';
import { closeIfFinished, withDelivery } from '@domain/reminders/settle';
import { beijing, MS_PER_HOUR, MS_PER_MINUTE, toInstant, toMs } from '@domain/time';
import fc from 'fast-check';

const PLANNED = toMs('2026-04-10T10:00:00+08:00');
const DUE = '2026-04-23T00:00:00+08:00';
const matters: Matter[] = [{ key: 'submit', kind: 'submit', at: DUE, missing: [] }];
const subject = {
  kind: 'application' as const,
  id: 'a',
  version: 1,
  title: '学术交流',
  startedAt: '2026-04-01T10:00:00+08:00',
  issuerName: '广西科协',
  categoryCode: '2026-1',
  matters,
};
const isQuiet = (now: number): boolean => {
  const clock = beijing(now).format('HH:mm');
  return clock >= '21:30' || clock < '08:30';
};

/** One run; answers the rule it told, if any. */
function run(plan: ReminderPlan, asking: readonly Matter[], now: number): string | null {
  if (plan.nextDueAt === null || toMs(plan.nextDueAt) > now) return null;
  const decision = decide(plan.items, asking, now);
  if (decision.kind === 'wait') {
    plan.nextDueAt = decision.until;
    return null;
  }
  let told: string | null = null;
  let { items } = decision;
  if (decision.kind === 'send') {
    const { current } = decision;
    told = items[current]?.ruleId ?? null;
    const end = (item: PlanItem) =>
      plan.recipients.reduce(
        (next, openid) => withDelivery(next, { openid, state: 'pushed', attempts: 1, nextTryAt: null }),
        item,
      );
    items = items.map((item, index) => (index === current ? closeIfFinished(end(item)) : item));
  }
  plan.items = items;
  plan.nextDueAt = nextDueAt(items);
  return told;
}

const minutes = fc.array(fc.integer({ min: 1, max: 60 * 36 }), { minLength: 1, maxLength: 60 });

test('whatever runs there are: no rule twice, none before its moment, none once it is pointless, none at night', () => {
  fc.assert(
    fc.property(minutes, fc.option(fc.integer({ min: 0, max: 14 * 24 })), (gaps, doneAfterHours) => {
      const plan = planReminders(subject, ['someone'], PLANNED);
      const moments = new Map(plan.items.map(({ ruleId, dueAt }) => [ruleId, toMs(dueAt)]));
      const doneAt = doneAfterHours === null ? Number.POSITIVE_INFINITY : PLANNED + doneAfterHours * MS_PER_HOUR;
      const told: string[] = [];
      let now = PLANNED;
      for (const gap of gaps) {
        now += gap * MS_PER_MINUTE;
        const rule = run(plan, now < doneAt ? matters : [], now);
        if (rule === null) continue;
        expect(told).not.toContain(rule);
        expect(moments.get(rule)).toBeLessThanOrEqual(now);
        expect(now).toBeLessThan(Math.min(doneAt, toMs(DUE)));
        if (now + 12 * MS_PER_HOUR < toMs(DUE)) expect(isQuiet(now)).toBe(false);
        told.push(rule);
      }
    }),
  );
});

test('a timer that runs every five minutes tells everything that was planned, in order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 14 * 24 * 60 }), (offset) => {
      const start = PLANNED + offset * MS_PER_MINUTE;
      const plan = planReminders(subject, ['someone'], start);
      const planned = plan.items.map(({ ruleId }) => ruleId);
      const told: string[] = [];
      for (let now = start; now < toMs(DUE) + MS_PER_HOUR; now += 5 * MS_PER_MINUTE) {
        const rule = run(plan, matters, now);
        if (rule !== null) told.push(rule);
      }
      expect(told).toEqual(planned);
      expect(plan.nextDueAt).toBeNull();
    }),
    { numRuns: 20 },
  );
});

test('after a clock that jumped back nothing is told again', () => {
  const plan = planReminders(subject, ['someone'], PLANNED);
  const at = (instant: string) => run(plan, matters, toMs(instant));
  expect(at('2026-04-19T09:00:00+08:00')).toBe('deadline-3d');
  expect(at('2026-04-15T09:00:00+08:00')).toBeNull();
  expect(at('2026-04-19T09:30:00+08:00')).toBeNull();
  expect(at('2026-04-21T09:00:00+08:00')).toBe('deadline-1d');
});

test('a deadline that was moved back to before now leaves nothing to say', () => {
  const plan = planReminders(subject, ['someone'], PLANNED);
  const now = toMs('2026-04-19T09:00:00+08:00');
  const moved = matters.map((matter) => ({ ...matter, at: toInstant(now) }));
  expect(decide(plan.items, moved, now)).toMatchObject({
    kind: 'settle',
    nextDueAt: null,
  });
});
