import { isSameValue, valueAt, withValueAt } from '@domain/form/merge';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Draft } from './draft';

const NOWHERE: readonly string[] = [];

/**
 * What is typed goes into the draft and not back into the input: sending a page of text to the view for every key would
 * be slow, and rewriting it would break Chinese composition. Only a change from elsewhere (another device, the large
 * editor) replaces it, by a new input: `revision` is its key.
 */
export function useTyped(
  draft: Draft,
  path: string,
  toText: (value: unknown) => string,
  at: readonly string[] = NOWHERE,
) {
  const read = useRef(() => valueAt(draft.get(path), at));
  read.current = () => valueAt(draft.get(path), at);
  const [shown, setShown] = useState(() => ({ text: toText(read.current()), revision: 0 }));
  const typed = useRef(read.current());
  const show = useRef(toText);
  show.current = toText;
  useEffect(
    () =>
      draft.watch(path, () => {
        const value = read.current();
        if (isSameValue(value, typed.current)) return;
        typed.current = value;
        setShown(({ revision }) => ({ text: show.current(value), revision: revision + 1 }));
      }),
    [draft, path],
  );
  const place = at.join('/');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `at` is the same place as long as `place` is.
  const type = useCallback(
    (value: unknown) => {
      typed.current = value;
      draft.set(path, withValueAt(draft.get(path), at, value));
    },
    [draft, path, place],
  );
  return { ...shown, type };
}
