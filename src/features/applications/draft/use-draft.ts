import type { ActionOutput } from '@domain/contracts';
import { useDidHide, useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { onNetworkBack } from '@/lib/network';
import { openDraft, toCloudContent } from './application-draft';
import type { Draft } from './draft';
import type { DraftStatus } from './types';

/** One draft per open form; later reads of the same application are put under what is being typed. */
export function useDraft(loaded: ActionOutput<'applications.get'>): Draft {
  const [draft] = useState(() => openDraft(loaded));
  const { application, category } = loaded;
  useEffect(() => draft.hear(toCloudContent(category, application)), [draft, category, application]);
  const saveNow = useCallback(() => void draft.settle(), [draft]);
  useDidHide(saveNow);
  useDidShow(saveNow);
  useEffect(() => onNetworkBack(saveNow), [saveNow]);
  useEffect(
    () => () => {
      void draft.settle().finally(() => draft.stop());
    },
    [draft],
  );
  return draft;
}

/** One value of the draft; only its own changes re-render the caller. */
export function useDraftValue<T>(draft: Draft, path: string): [T | undefined, (value: T) => void] {
  const subscribe = useCallback((listener: () => void) => draft.watch(path, listener), [draft, path]);
  const read = useCallback(() => draft.get(path) as T | undefined, [draft, path]);
  const set = useCallback((value: T) => draft.set(path, value), [draft, path]);
  return [useSyncExternalStore(subscribe, read, read), set];
}

/** A number or text made of one value: re-renders only when that changes, however often the value does. */
export function useDraftSummary<T, S extends string | number | null>(
  draft: Draft,
  path: string,
  summarize: (value: T | undefined) => S,
): S {
  const subscribe = useCallback((listener: () => void) => draft.watch(path, listener), [draft, path]);
  const read = () => summarize(draft.get(path) as T | undefined);
  return useSyncExternalStore(subscribe, read, read);
}

export function useDraftStatus(draft: Draft): DraftStatus {
  const subscribe = useCallback((listener: () => void) => draft.watchStatus(listener), [draft]);
  return useSyncExternalStore(
    subscribe,
    () => draft.status,
    () => draft.status,
  );
}

/** Full storage is told apart from the rest: it changes what the reader had better do. */
export function useIsKeptOnPhone(draft: Draft): boolean {
  const subscribe = useCallback((listener: () => void) => draft.watchStatus(listener), [draft]);
  return useSyncExternalStore(
    subscribe,
    () => draft.isKeptOnPhone,
    () => draft.isKeptOnPhone,
  );
}
