import { useState } from 'react';
import { toAppError } from './api-client';
import { tell, tellFailure } from './feedback';
import { invalidate } from './use-action';

type Problems = Readonly<Record<string, string>>;

function problemsOf(error: unknown, fieldOf: (path: string) => string): Problems {
  const problems: Record<string, string> = {};
  for (const { path, message } of toAppError(error).fields ?? []) problems[fieldOf(path)] ??= message;
  return problems;
}

const firstOf = (path: string): string => path.split('.')[0] ?? '';

interface Written {
  /** Reads that show what is written; they are made again also when it failed, for somebody else may have been quicker. */
  about: string;
  /** Reads that change only when it succeeds. */
  also: string;
  /** The field of the form that a path of the input belongs to. */
  fieldOf?: (path: string) => string;
}

/** One write of a form at a time. What was typed wrong comes back by field, all else as a dialog. */
export function useWrite({ about, also, fieldOf = firstOf }: Written) {
  const [isBusy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problems>({});
  /** Null when it failed. */
  const write = async <T>(run: () => Promise<T>, done?: string): Promise<T | null> => {
    setBusy(true);
    setProblems({});
    try {
      const output = await run();
      if (done) tell(done);
      void invalidate(about, also);
      return output;
    } catch (error) {
      const found = problemsOf(error, fieldOf);
      setProblems(found);
      if (Object.keys(found).length > 0) tell('请按标红的提示修改');
      else {
        tellFailure(error);
        if (!toAppError(error).isRetryable) void invalidate(about);
      }
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, problems, write };
}
