import { callStatus, daysToClose, isCallOpen } from '@domain/call/status';
import { toMs } from '@domain/time';

/** gx-2026 三、（一）: applications close on 2026年4月22日, so the first moment that is too late is midnight after it. */
const window = { opensAt: null, closesBefore: '2026-04-23T00:00:00+08:00' };
const at = (instant: string) => toMs(instant);

describe('a call is open until, not at, its deadline (gx-2026 三、（一）)', () => {
  it('is still open one millisecond before midnight', () => {
    expect(isCallOpen(window, at('2026-04-22T23:59:59.999+08:00'))).toBe(true);
  });
  it('is closed at midnight sharp', () => {
    expect(callStatus(window, at('2026-04-23T00:00:00+08:00'))).toBe('closed');
  });
  it('is closing soon from seven days before', () => {
    expect(callStatus(window, at('2026-04-15T23:59:59.999+08:00'))).toBe('open');
    expect(callStatus(window, at('2026-04-16T00:00:00+08:00'))).toBe('closing_soon');
  });
  it('counts Beijing days, also when the phone is still on yesterday in UTC', () => {
    expect(daysToClose(window, at('2026-04-22T00:30:00+08:00'))).toBe(0);
    expect(daysToClose(window, at('2026-04-21T23:30:00+08:00'))).toBe(1);
  });
  it('is upcoming before an opening instant and undated without a deadline (hn-2022 states none)', () => {
    const later = { ...window, opensAt: '2026-04-10T09:00:00+08:00' };
    expect(callStatus(later, at('2026-04-10T08:59:59+08:00'))).toBe('upcoming');
    expect(callStatus({ opensAt: null, closesBefore: null }, at('2026-04-10T09:00:00+08:00'))).toBe('undated');
    expect(daysToClose({ closesBefore: null }, 0)).toBeNull();
  });
});
