import {
  dateSchema,
  daysUntil,
  endOfDate,
  formatLastMoment,
  instantSchema,
  toDate,
  toInstant,
  toMs,
} from '@domain/time';
import fc from 'fast-check';

describe('Beijing time is written explicitly', () => {
  it('prints an instant with +08:00 and reads it back, for any moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4102444800000 }), (ms) => {
        const instant = toInstant(ms);
        expect(instantSchema.safeParse(instant).success).toBe(true);
        expect(toMs(instant)).toBe(ms);
      }),
    );
  });
  it('refuses other zones and days that do not exist', () => {
    expect(instantSchema.safeParse('2026-04-22T00:00:00Z').success).toBe(false);
    expect(dateSchema.safeParse('2026-02-30').success).toBe(false);
    expect(dateSchema.safeParse('2024-02-29').success).toBe(true);
  });
  it('ends a date at the next midnight', () => {
    expect(toInstant(endOfDate('2026-11-30'))).toBe('2026-12-01T00:00:00.000+08:00');
  });
  it('shows the last moment before an exclusive deadline', () => {
    expect(formatLastMoment('2026-04-23T00:00:00+08:00')).toBe('4月22日 23:59');
    expect(formatLastMoment('2023-04-09T18:00:00+08:00')).toBe('4月9日 17:59');
  });
  it('counts days between Beijing dates, whatever the hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20000 }), fc.integer({ min: 0, max: 86_399_999 }), (days, msOfDay) => {
        const now = toMs('2026-01-01T00:00:00+08:00') + msOfDay;
        const date = toDate(toMs('2026-01-01T00:00:00+08:00') + days * 86_400_000);
        expect(daysUntil(date, now)).toBe(days);
      }),
    );
  });
});
