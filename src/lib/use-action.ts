/** Server state for components: SWR underneath (it needs no AbortController), the phone's storage behind it. */
import type { ActionContract, InputOf, OutputOf } from '@domain/contracts/define-action';
import type { AppError } from '@domain/errors';
import { useDidShow } from '@tarojs/taro';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import useSWR, { mutate } from 'swr';
import { callAction, toAppError } from './api-client';
import { onNetworkBack } from './network';
import { personaKey } from './platform/persona';
import { dropRead, keepRead, readKept } from './read-cache';
import { clockJumps, onClockJump, serverNow } from './server-clock';

export interface ActionState<T> {
  data: T | undefined;
  error: AppError | undefined;
  /** Nothing to show yet. */
  isLoading: boolean;
  /** What is shown was read earlier and could not be refreshed (offline). */
  isStale: boolean;
  /** When what is shown was last read, by the phone's clock; null before the first read. */
  savedAt: number | null;
  reload(): Promise<void>;
  /** The server's clock in milliseconds; use it for every countdown. */
  serverNow: number;
}

/** A page that comes back into view within this time shows what it just read. */
const FRESH_MS = 2000;
const startedAt = new Map<string, number>();
const readAt = new Map<string, number>();

const keyOf = (name: string, input: unknown): string => `${personaKey()}|${name}|${JSON.stringify(input)}`;

const options = {
  revalidateOnFocus: false,
  // The browser's `online` event; WeChat has none, see onNetworkBack below.
  revalidateOnReconnect: true,
  dedupingInterval: FRESH_MS,
  errorRetryInterval: 5000,
  errorRetryCount: 3,
  shouldRetryOnError: (error: unknown) => toAppError(error).isRetryable,
};

export function useAction<C extends ActionContract>(contract: C, input: InputOf<C> | null): ActionState<OutputOf<C>> {
  const key = input === null ? null : keyOf(contract.name, input);
  const kept = useMemo(() => (key ? readKept(key) : null), [key]);
  const {
    data,
    error,
    mutate: refresh,
  } = useSWR<OutputOf<C>, unknown>(
    key,
    async (swrKey: string) => {
      startedAt.set(swrKey, Date.now());
      const output = await callAction(contract, input as InputOf<C>);
      readAt.set(swrKey, Date.now());
      keepRead(swrKey, output, Date.now());
      return output;
    },
    { ...options, fallbackData: kept?.data as OutputOf<C> | undefined },
  );
  useDidShow(() => {
    if (key && Date.now() - (startedAt.get(key) ?? Date.now()) > FRESH_MS) void refresh();
  });
  useSyncExternalStore(onClockJump, clockJumps, clockJumps);
  const hasFailed = error !== undefined;
  useEffect(() => (hasFailed ? onNetworkBack(() => void refresh()) : undefined), [hasFailed, refresh]);
  return {
    data,
    error: error === undefined ? undefined : toAppError(error),
    isLoading: key !== null && data === undefined && error === undefined,
    isStale: data !== undefined && error !== undefined,
    savedAt: (key && readAt.get(key)) || kept?.savedAt || null,
    reload: async () => {
      await refresh();
    },
    serverNow: serverNow(),
  };
}

/** A write; then refresh what it changed with `invalidate`. Fails with an AppError only. */
export const runAction = callAction;

/** Refreshes every mounted read whose action begins with one of the prefixes, e.g. `applications.`. */
export async function invalidate(...prefixes: string[]): Promise<void> {
  await mutate(
    (key) => typeof key === 'string' && prefixes.some((prefix) => (key.split('|')[1] ?? '').startsWith(prefix)),
  );
}

/** Changes what is shown of a read after a write whose reply already says the outcome: no second call. */
export async function amendRead<C extends ActionContract>(
  contract: C,
  input: InputOf<C>,
  amend: (data: OutputOf<C>) => OutputOf<C>,
): Promise<void> {
  const key = keyOf(contract.name, input);
  // Of a read that was refused, or never made, nothing is shown; and writing nothing would take its refusal away.
  if (!readAt.has(key) && readKept(key) === null) return;
  await mutate<OutputOf<C>>(
    key,
    (shown) => {
      const data = shown ?? (readKept(key)?.data as OutputOf<C> | undefined);
      if (data === undefined) return undefined;
      const amended = amend(data);
      keepRead(key, amended, Date.now());
      return amended;
    },
    { revalidate: false },
  );
}

/** What was read is no longer true, and must not be shown even for a moment: a page that wants it waits for the server. */
export async function forgetRead<C extends ActionContract>(contract: C, input: InputOf<C>): Promise<void> {
  const key = keyOf(contract.name, input);
  dropRead(key);
  await mutate(key, undefined, { revalidate: false });
}
