import { open } from 'lmdb';

export type StateKey = [area: string, ...rest: (string | number)[]];

/** What the platform itself remembers: clock, credits, messages, object metadata. Each write is on disk when it returns. */
export interface PlatformState {
  get<T>(key: StateKey): T | undefined;
  put(key: StateKey, value: unknown): void;
  remove(key: StateKey): void;
  list<T>(prefix: StateKey): { key: StateKey; value: T }[];
  /** All writes of `work` or none. */
  transaction<T>(work: () => T): T;
  close(): Promise<void>;
}

export function openPlatformState(path: string): PlatformState {
  const store = open<unknown, StateKey>({ path, noSubdir: false, overlappingSync: false });
  return {
    get: <T>(key: StateKey) => store.get(key) as T | undefined,
    put: (key, value) => {
      store.putSync(key, value);
    },
    remove: (key) => {
      store.removeSync(key);
    },
    list: <T>(prefix: StateKey) => {
      const found: { key: StateKey; value: T }[] = [];
      for (const { key, value } of store.getRange({ start: prefix })) {
        if (!prefix.every((part, position) => key[position] === part)) break;
        found.push({ key, value: value as T });
      }
      return found;
    },
    transaction: (work) => store.transactionSync(work),
    close: () => store.close(),
  };
}
