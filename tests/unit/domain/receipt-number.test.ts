import { isReceiptNumber, receiptNumber } from '@domain/applications/receipt-number';
import { toMs } from '@domain/time';
import fc from 'fast-check';

const random = fc.array(fc.double({ min: 0, max: 0.999999, noNaN: true }), { minLength: 6, maxLength: 6 });
const make = (values: number[]) => {
  const queue = [...values];
  return receiptNumber(toMs('2026-04-21T23:30:00+08:00'), () => queue.shift() ?? 0);
};

describe('receipt numbers can be read out on the phone', () => {
  it('carry the Beijing date and a valid check digit', () => {
    fc.assert(
      fc.property(random, (values) => {
        const number = make(values);
        expect(number).toMatch(/^20260421-/);
        expect(isReceiptNumber(number)).toBe(true);
      }),
    );
  });
  it('a single wrong character is noticed', () => {
    fc.assert(
      fc.property(
        random,
        fc.integer({ min: 9, max: 14 }),
        fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
        (values, place, other) => {
          const number = make(values);
          fc.pre(number[place] !== other);
          expect(isReceiptNumber(number.slice(0, place) + other + number.slice(place + 1))).toBe(false);
        },
      ),
    );
  });
});
