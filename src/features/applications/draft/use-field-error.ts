import type { FieldProblem } from '@domain/errors';
import { useCallback, useEffect, useState } from 'react';
import type { Draft } from './draft';

interface Watched {
  draft: Draft;
  path: string;
  /** What 填写检查 found here; each check brings a new object. */
  problem: FieldProblem | null;
  /** The first complaint about what is filled in here; what is empty waits for 填写检查. */
  check(path: string): string | null;
}

/** Said when the field is left or was found wanting, and until it is changed. */
export function useFieldError({ draft, path, problem, check }: Watched): { error: string | null; onBlur(): void } {
  const [error, setError] = useState<string | null>(null);
  useEffect(() => setError(problem?.message ?? null), [problem]);
  useEffect(() => draft.watch(path, () => setError(null)), [draft, path]);
  const onBlur = useCallback(() => setError((before) => check(path) ?? before), [check, path]);
  return { error, onBlur };
}
