/** Whatever matters a subject has, and whenever it is planned anew. */
import { decide } from '@domain/reminders/decide';
import type { Matter } from '@domain/reminders/matter';
import { pointlessAt } from '@domain/reminders/plan';
import { needsPlanBefore, nextDueAt, type PlanItem, planReminders } from '@domain/reminders/plan-document';
import { type MatterKind, matterRules, momentOf } from '@domain/reminders/rules';
import { MS_PER_HOUR, MS_PER_MINUTE, toInstant, toMs } from '@domain/time';
import fc from 'fast-check';
import { matterOf, nightProblem, subjectOf } from './support';

const START = toMs('2026-01-01T00:00:00+08:00');
const kinds = Object.keys(matterRules) as MatterKind[];

/** Up to five matters, several of a kind among them, at any minute of two months. */
const someMatters = fc
  .array(fc.record({ kind: fc.constantFrom(...kinds), minute: fc.integer({ min: 0, max: 60 * 24 * 60 }) }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((list): Matter[] =>
    list.map(({ kind, minute }, no) =>
      matterOf(kind, { key: `${kind}:${no}`, at: toInstant(START + 40 * 24 * MS_PER_HOUR + minute * MS_PER_MINUTE) }),
    ),
  );

const plan = (matters: readonly Matter[], now: number) => planReminders(subjectOf(matters), ['someone'], now);
const keyOf = ({ ruleId, matter, dueAt }: Pick<PlanItem, 'ruleId' | 'matter' | 'dueAt'>) =>
  `${ruleId} ${matter} ${dueAt}`;

test('at night only what the next morning would be too late for, and nothing after its end but what follows it', () => {
  fc.assert(
    fc.property(someMatters, (matters) => {
      for (const item of plan(matters, START).items) expect(nightProblem(item, matters)).toBeNull();
    }),
  );
});

test('one item for each rule of a matter, soonest first', () => {
  fc.assert(
    fc.property(someMatters, (matters) => {
      const { items, nextDueAt: next } = plan(matters, START);
      expect(new Set(items.map(({ ruleId, matter }) => `${ruleId} ${matter}`)).size).toBe(items.length);
      const moments = items.map(({ dueAt }) => toMs(dueAt));
      expect(moments).toEqual([...moments].sort((a, b) => a - b));
      expect(next).toBe(items[0]?.dueAt ?? null);
    }),
  );
});

test('planned anew at any time: what is yet to be sent goes on, what was sent does not come back, nothing is new', () => {
  fc.assert(
    fc.property(someMatters, fc.nat(120 * 24), fc.nat(120 * 24), (matters, sentUntil, hour) => {
      const subject = subjectOf(matters);
      const items = plan(matters, START).items.map(
        (item): PlanItem =>
          toMs(item.dueAt) < START + sentUntil * MS_PER_HOUR
            ? { ...item, state: 'done' }
            : { ...item, state: 'sending' },
      );
      const now = START + hour * MS_PER_HOUR;
      const again = planReminders(subject, ['someone'], now, { items, cancelledAt: null }).items;
      const isYetToCome = ({ state, dueAt }: PlanItem) => state !== 'done' || toMs(dueAt) >= now;
      expect(again.map(keyOf)).toEqual(items.filter(isYetToCome).map(keyOf));
      const isOver = ({ dueAt }: PlanItem) => toMs(dueAt) < now;
      expect(needsPlanBefore(subject, now)).toBe(items.some(isOver));
    }),
  );
});

test('a date that moved makes up for nothing that it would have said before', () => {
  fc.assert(
    fc.property(someMatters, fc.integer({ min: 1, max: 60 }), fc.nat(120 * 24), (matters, days, hour) => {
      const before = plan(matters, START);
      const now = START + hour * MS_PER_HOUR + 30 * MS_PER_MINUTE;
      const moved = matters.map((matter) => ({ ...matter, at: toInstant(toMs(matter.at) + days * 24 * MS_PER_HOUR) }));
      const known = new Set(before.items.map(keyOf));
      for (const item of planReminders(subjectOf(moved), ['someone'], now, before).items) {
        if (!known.has(keyOf(item))) expect(toMs(item.dueAt)).toBeGreaterThanOrEqual(now);
      }
    }),
  );
});

/** Runs until nothing is due; answers what was told, in order. */
function runAt(items: PlanItem[], matters: readonly Matter[], now: number): [PlanItem[], PlanItem[]] {
  const told: PlanItem[] = [];
  let current = items;
  for (let turn = 0; turn < 100; turn += 1) {
    const due = nextDueAt(current);
    if (due === null || toMs(due) > now) break;
    const decision = decide(current, matters, now);
    if (decision.kind === 'wait') break;
    current = decision.items;
    if (decision.kind === 'settle') continue;
    const item = current[decision.current];
    if (item) told.push(item);
    current = current.map((one, index) => (index === decision.current ? { ...one, state: 'done' } : one));
  }
  return [current, told];
}

test('after any pause every matter has its turn, with its latest moment for each reader, and none twice', () => {
  fc.assert(
    fc.property(someMatters, fc.integer({ min: 0, max: 130 * 24 }), (matters, hours) => {
      const now = toMs(`${toInstant(START + hours * MS_PER_HOUR).slice(0, 10)}T12:00:00+08:00`);
      const { items } = plan(matters, START);
      const [settled, told] = runAt([...items], matters, now);
      const readers = told.map(({ matter, ruleId }) => `${matter} ${momentOf(ruleId).moment.to}`);
      expect(new Set(readers).size).toBe(readers.length);
      const isOver = ({ ruleId, matter }: PlanItem) =>
        now >= pointlessAt(momentOf(ruleId).moment, matters.find(({ key }) => key === matter)?.at ?? '');
      const latest = new Map<string, string>();
      for (const item of items.filter((one) => toMs(one.dueAt) <= now && !isOver(one))) {
        latest.set(`${item.matter} ${momentOf(item.ruleId).moment.to}`, item.ruleId);
      }
      expect(new Map(told.map((item, no) => [readers[no] ?? '', item.ruleId]))).toEqual(latest);
      expect(runAt(settled, matters, now)[1]).toEqual([]);
    }),
  );
});

test('what officers are told does not overtake what the contact person is told, nor the other way round', () => {
  const matters = [matterOf('contract', { at: '2026-02-01T10:00:00+08:00' })];
  const { items } = plan(matters, START);
  const [, told] = runAt([...items], matters, toMs('2026-03-01T12:00:00+08:00'));
  expect(told.map(({ ruleId }) => ruleId)).toEqual(['contract-14d', 'contract-officer']);
});
