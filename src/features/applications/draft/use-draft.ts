import type { ActionOutput } from '@domain/contracts';
import type { FieldProblem } from '@domain/errors';
import { useDidHide, useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { onNetworkBack } from '@/lib/network';
import { openDraft } from './application-draft';
import type { Draft, DraftStatus } from './draft';

/** One draft per open form; later reads of the same application are put under what is being typed. */
export function useDraft(loaded: ActionOutput<'applications.get'>): Draft {
  const [draft] = useState(() => openDraft(loaded));
  useEffect(() => draft.hear(loaded.application), [draft, loaded.application]);
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

export function useDraftStatus(draft: Draft): DraftStatus {
  const subscribe = useCallback((listener: () => void) => draft.watchStatus(listener), [draft]);
  return useSyncExternalStore(
    subscribe,
    () => draft.status,
    () => draft.status,
  );
}

/** A message of the domain schema, shown once the field was left; empty fields wait for 填写检查. */
export function useBlurCheck(check: () => string | null): { error: string | null; onBlur(): void; clear(): void } {
  const [error, setError] = useState<string | null>(null);
  const latest = useRef(check);
  latest.current = check;
  return {
    error,
    onBlur: useCallback(() => setError(latest.current()), []),
    clear: useCallback(() => setError(null), []),
  };
}

/** What 填写检查 found in a field, until its value changes; the next check brings a new object. */
export function useOpenProblem(problem: FieldProblem | null, value: unknown): string | null {
  const found = useRef({ problem, value });
  if (found.current.problem !== problem) found.current = { problem, value };
  return problem && found.current.value === value ? problem.message : null;
}
