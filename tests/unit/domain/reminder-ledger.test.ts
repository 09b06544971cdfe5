/** The ledger under whatever order runs, taps and refusals come in. */
import { groupByPeople } from '@domain/reminders/group-by-people';
import {
  beginSend,
  emptyLedger,
  type Ledger,
  nothingLeft,
  remainingOf,
  SEND_MS,
  takeBackSend,
  withRemaining,
} from '@domain/reminders/ledger';
import { toMs } from '@domain/time';
import fc from 'fast-check';

const NOW = toMs('2026-04-19T09:00:00+08:00');
const templateId = 'due';
const ledgerOf = (remaining: number): Ledger => withRemaining(emptyLedger, templateId, remaining);
const begin = (ledger: Ledger, messageId: string, by = 'a', now = NOW) =>
  beginSend(ledger, { templateId, messageId, by }, now);

function begun(ledger: Ledger, messageId: string, by = 'a', now = NOW): Ledger {
  const beginning = begin(ledger, messageId, by, now);
  if (beginning.kind !== 'begin') throw new Error(`it is ${beginning.kind}`);
  return beginning.ledger;
}

test('a message once begun is begun by nobody else, and its own run may go on', () => {
  const ledger = begun(ledgerOf(2), 'm');
  expect(remainingOf(ledger, templateId)).toBe(1);
  expect(begin(ledger, 'm', 'b')).toEqual({ kind: 'begun' });
  expect(begin(ledger, 'm', 'a')).toEqual({ kind: 'mine' });
});

test('one run at a time sends to a person, unless the clock says that the other must have ended', () => {
  const ledger = begun(ledgerOf(3), 'm');
  expect(begin(ledger, 'n', 'b', NOW + SEND_MS - 1)).toEqual({ kind: 'busy' });
  expect(begin(ledger, 'n', 'b', NOW + SEND_MS).kind).toBe('begin');
  expect(begin(ledger, 'n', 'b', NOW - 10 * SEND_MS).kind).toBe('begin');
  expect(begin(ledger, 'n', 'a').kind).toBe('begin');
});

test('without a credit nothing is begun', () => {
  expect(begin(ledgerOf(0), 'm')).toEqual({ kind: 'no_credit' });
});

test('what is taken back may be begun again, and is given back once', () => {
  const ledger = begun(ledgerOf(1), 'm');
  const back = takeBackSend(ledger, { templateId, messageId: 'm' });
  expect(back && remainingOf(back, templateId)).toBe(1);
  expect(back && takeBackSend(back, { templateId, messageId: 'm' })).toBeNull();
  expect(back && begin(back, 'm', 'b').kind).toBe('begin');
});

test('refused for want of a credit: what we believed goes, what was earned meanwhile stays', () => {
  const ledger = begun(ledgerOf(3), 'm');
  const earned = withRemaining(ledger, templateId, remainingOf(ledger, templateId) + 1);
  const corrected = nothingLeft(earned, { templateId, messageId: 'm', believed: 2 });
  expect(corrected && remainingOf(corrected, templateId)).toBe(1);
  expect(corrected && nothingLeft(corrected, { templateId, messageId: 'm', believed: 2 })).toBeNull();
});

/** What can happen to a person's ledger; `ends` is how WeChat answers a send that was begun. */
const happening = fc.oneof(
  fc.record({ kind: fc.constant('tap' as const) }),
  fc.record({
    kind: fc.constant('send' as const),
    messageId: fc.constantFrom('m1', 'm2', 'm3', 'm4'),
    by: fc.constantFrom('a', 'b', 'c'),
    ends: fc.constantFrom('pushed' as const, 'passing' as const, 'killed' as const, 'killedBefore' as const),
    minutes: fc.nat({ max: 3 }),
  }),
);

test('no message is pushed twice, and the ledger never promises more than WeChat would let through', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
      let ledger: Ledger = emptyLedger;
      let credits = 0;
      let now = NOW;
      const pushes = new Map<string, number>();
      const lost = new Set<string>();
      for (const event of happenings) {
        if (event.kind === 'tap') {
          credits += 1;
          ledger = withRemaining(ledger, templateId, remainingOf(ledger, templateId) + 1);
          continue;
        }
        now += event.minutes * 60_000;
        const beginning = begin(ledger, event.messageId, event.by, now);
        if (beginning.kind !== 'begin') continue;
        ledger = beginning.ledger;
        if (event.ends === 'passing') {
          ledger = takeBackSend(ledger, { templateId, messageId: event.messageId }) ?? ledger;
        } else if (event.ends === 'killedBefore') {
          lost.add(event.messageId);
        } else {
          credits -= 1;
          pushes.set(event.messageId, (pushes.get(event.messageId) ?? 0) + 1);
        }
      }
      expect(Math.max(0, ...pushes.values())).toBeLessThanOrEqual(1);
      // Each send that died between its note and WeChat leaves one credit that we no longer count on.
      expect(remainingOf(ledger, templateId)).toBe(credits - lost.size);
    }),
  );
});

test('groups have nobody in common, lose no plan and keep the order', () => {
  const plans = fc.array(
    fc.record({
      id: fc.nat(),
      recipients: fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(plans, (all) => {
      const groups = groupByPeople(all);
      expect(groups.flat()).toHaveLength(all.length);
      expect(new Set(groups.flat()).size).toBe(all.length);
      for (const group of groups) expect(group).toEqual(all.filter((plan) => group.includes(plan)));
      const people = groups.map((group) => new Set(group.flatMap(({ recipients }) => recipients)));
      expect(people.reduce((sum, { size }) => sum + size, 0)).toBe(new Set(people.flatMap((set) => [...set])).size);
    }),
  );
});
