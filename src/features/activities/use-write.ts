import { useState } from 'react';
import { toAppError } from '@/lib/api-client';
import { tell, tellFailure } from '@/lib/feedback';
import { invalidate } from '@/lib/use-action';

type Problems = Record<string, string>;

/** `plan.startsAt` and `record.counts.participants` by the field of the form they belong to. */
function problemsOf(error: unknown): Problems {
  const problems: Problems = {};
  for (const { path, message } of toAppError(error).fields ?? []) {
    const [first = '', second = first] = path.split('.');
    problems[first === 'plan' || first === 'record' ? second : first] ??= message;
  }
  return problems;
}

/**
 * One write at a time about an activity. What was typed wrong comes back by field, all else as a dialog; what is shown is
 * read again either way, for somebody else may have been quicker.
 */
export function useWrite() {
  const [isBusy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problems>({});
  /** Null when it failed. */
  const write = async <T>(run: () => Promise<T>, done: string): Promise<T | null> => {
    setBusy(true);
    setProblems({});
    try {
      const output = await run();
      tell(done);
      void invalidate('activities.', 'projects.');
      return output;
    } catch (error) {
      const found = problemsOf(error);
      setProblems(found);
      if (Object.keys(found).length > 0) tell('请按标红的提示修改');
      else {
        tellFailure(error);
        if (!toAppError(error).isRetryable) void invalidate('activities.');
      }
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, problems, write };
}
