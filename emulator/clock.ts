/**
 * The emulator's clock: real time plus an offset, so it keeps ticking from wherever it is set.
 * The offset lives in shared memory; running function instances see a change at once.
 */
export class Clock {
  readonly shared: SharedArrayBuffer;
  private readonly offset: BigInt64Array;
  private keep: (offsetMs: number) => void = () => {};

  constructor() {
    this.shared = new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT);
    this.offset = new BigInt64Array(this.shared);
  }

  /** Goes on from where it was; `keep` is told of every change from then on. */
  resume(offsetMs: number, keep: (offsetMs: number) => void): void {
    Atomics.store(this.offset, 0, BigInt(Math.round(offsetMs)));
    this.keep = keep;
  }

  now(): number {
    return readClock(this.offset);
  }

  set(instant: number): void {
    const offsetMs = Math.round(instant - Date.now());
    Atomics.store(this.offset, 0, BigInt(offsetMs));
    this.keep(offsetMs);
  }
}

/** Reads the clock on either side of the thread boundary. */
export function readClock(offset: BigInt64Array, realNow = Date.now()): number {
  return realNow + Number(Atomics.load(offset, 0));
}
