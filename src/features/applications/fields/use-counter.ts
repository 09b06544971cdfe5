import { TEXT_MAX } from '@domain/constants';
import type { FormField } from '@domain/form/definition';
import { countCharacters } from '@domain/form/plain-text';
import { useCallback } from 'react';
import type { Draft } from '../draft/draft';
import { usePaused } from '../draft/use-paused';
import { answerPath } from './types';

const TOLD_EVERY_MS = 200;

/** Characters written, and how many there may be. */
export function useCounter(field: FormField, draft: Draft): { used: number; max: number } {
  const path = answerPath(field);
  const watch = useCallback((listener: () => void) => draft.watch(path, listener), [draft, path]);
  const used = usePaused(watch, () => countCharacters(String(draft.get(path) ?? '')), TOLD_EVERY_MS);
  return { used, max: field.maxLength ?? TEXT_MAX.long };
}
