/** One JavaScript realm as WeChat's logic layer has it: no document, no URL, no eval; timers die with the app. */

import { inspect } from 'node:util';
import vm from 'node:vm';
import type { Problems } from './problems';

/** Newer than the oldest WebView in package.json's browserslist (Chrome 86, iOS 13), so absent here too. */
const TOO_NEW = `
for (const [owner, names] of [
  [globalThis, ['WeakRef', 'FinalizationRegistry', 'AggregateError', 'Intl', 'SharedArrayBuffer', 'Atomics', 'WebAssembly']],
  [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with', 'group']],
  [String.prototype, ['at', 'replaceAll', 'isWellFormed', 'toWellFormed']],
  [Object, ['hasOwn', 'groupBy']],
  [Map, ['groupBy']],
  [Promise, ['any', 'withResolvers', 'try']],
]) for (const name of names) delete owner[name];
`;

/** The phone's own clock, which may be wrong. */
const PHONE_CLOCK = `(offset) => {
  const Real = Date;
  const now = () => Real.now() + offset();
  globalThis.Date = new Proxy(Real, {
    construct: (target, given, newTarget) => Reflect.construct(target, given.length > 0 ? given : [now()], newTarget),
    apply: () => new Real(now()).toString(),
    get: (target, key) => (key === 'now' ? now : target[key]),
  });
}`;

export interface Realm {
  readonly context: vm.Context;
  readonly warnings: string[];
  /** Runs app code; what it throws is a problem of the app, as WeChat's console would show it. */
  guard<T>(where: string, run: () => T): T | undefined;
  /** The value as it crosses a process border: plain JSON, born in this realm. */
  clone<T>(value: T): T;
  later(run: () => void, milliseconds?: number): void;
  bytes(content: Uint8Array): ArrayBuffer;
  stop(): void;
}

const show = (value: unknown): string =>
  value instanceof Error || (value as Error | null)?.stack
    ? String((value as Error).stack)
    : typeof value === 'string'
      ? value
      : inspect(value, { depth: 4 });

export function createRealm(problems: Problems, clockOffsetMs: () => number): Realm {
  const timers = new Set<NodeJS.Timeout>();
  const warnings: string[] = [];
  let isAlive = true;

  const guard: Realm['guard'] = (where, run) => {
    try {
      return run();
    } catch (error) {
      problems.add(`${where}：${show(error)}`);
      return undefined;
    }
  };
  const start =
    (repeats: boolean) =>
    (callback: (...args: unknown[]) => void, milliseconds = 0, ...args: unknown[]) => {
      if (!isAlive) return 0;
      const run = () => {
        if (!repeats) timers.delete(timer);
        if (isAlive) guard('定时器里出错', () => callback(...args));
      };
      const timer: NodeJS.Timeout = repeats ? setInterval(run, milliseconds) : setTimeout(run, milliseconds);
      timers.add(timer);
      return timer[Symbol.toPrimitive]();
    };
  const clear = (id: number) => {
    for (const timer of timers) {
      if (timer[Symbol.toPrimitive]() !== id) continue;
      clearTimeout(timer);
      timers.delete(timer);
    }
  };
  const log = {
    log: () => undefined,
    info: () => undefined,
    debug: () => undefined,
    group: () => undefined,
    groupEnd: () => undefined,
    warn: (...values: unknown[]) => void warnings.push(values.map(show).join(' ')),
    error: (...values: unknown[]) => {
      if (isAlive) problems.add(`console.error：${values.map(show).join(' ')}`);
    },
  };

  const globals = {
    console: log,
    setTimeout: start(false),
    setInterval: start(true),
    clearTimeout: clear,
    clearInterval: clear,
  };
  const context = vm.createContext({ ...globals }, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(TOO_NEW, context);
  vm.runInContext(PHONE_CLOCK, context)(clockOffsetMs);
  const parse: typeof JSON.parse = vm.runInContext('JSON.parse', context);
  const newBuffer: (length: number) => ArrayBuffer = vm.runInContext('(length) => new ArrayBuffer(length)', context);

  return {
    context,
    warnings,
    guard,
    clone: (value) => (value === undefined ? value : parse(JSON.stringify(value))),
    later: (run, milliseconds = 0) => void globals.setTimeout(run, milliseconds),
    bytes: (content) => {
      const buffer = newBuffer(content.byteLength);
      new Uint8Array(buffer).set(content);
      return buffer;
    },
    stop: () => {
      isAlive = false;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
