import { readClock } from '../clock';

/**
 * Makes `Date` follow the emulator's clock inside this thread; timers stay real.
 * A proxy, so that instanceof, subclasses, Date.parse and Date.UTC are the genuine ones.
 */
export function installClock(shared: SharedArrayBuffer): void {
  const RealDate = Date;
  const offset = new BigInt64Array(shared);
  const now = () => readClock(offset, RealDate.now());

  const ClockDate = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
  Object.defineProperty(RealDate.prototype, 'constructor', { value: ClockDate, configurable: true, writable: true });
  globalThis.Date = ClockDate;
}
