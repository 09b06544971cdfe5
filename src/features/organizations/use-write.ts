import { useState } from 'react';
import { toAppError } from '@/lib/api-client';
import { tell, tellFailure } from '@/lib/feedback';
import { invalidate } from '@/lib/use-action';

type Problems = Record<string, string>;

function problemsOf(error: unknown): Problems {
  const problems: Problems = {};
  for (const { path, message } of toAppError(error).fields ?? []) problems[path.split('.')[0] ?? ''] ??= message;
  return problems;
}

/**
 * One write at a time about an organization. What was typed wrong comes back by field, all else as a dialog; what is
 * shown is read again either way, for somebody else may have been quicker.
 */
export function useWrite() {
  const [isBusy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problems>({});
  /** Null when it failed. */
  const write = async <T>(run: () => Promise<T>, done?: string): Promise<T | null> => {
    setBusy(true);
    setProblems({});
    try {
      const output = await run();
      if (done) tell(done);
      void invalidate('organizations.', 'me.');
      return output;
    } catch (error) {
      const found = problemsOf(error);
      setProblems(found);
      if (Object.keys(found).length > 0) tell('请按标红的提示修改');
      else {
        tellFailure(error);
        if (!toAppError(error).isRetryable) void invalidate('organizations.');
      }
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, problems, write };
}
