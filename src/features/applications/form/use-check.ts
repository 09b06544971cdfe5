import { applicationCheck } from '@domain/applications/check-application';
import type { ActionOutput } from '@domain/contracts';
import type { FieldProblem } from '@domain/errors';
import { isEmpty } from '@domain/form/answers';
import { valueAt } from '@domain/form/merge';
import { useMemo } from 'react';
import type { Draft } from '../draft/draft';

export interface FormCheck {
  /** Everything that submitting would find in the form. */
  all(): FieldProblem[];
  /** The first complaint about what is filled in at a path; what is empty waits for 填写检查. */
  at(path: string): string | null;
}

/** What is at `core.leader.phone` or, by the row's number, at `answers.members.0.cells.name`. */
function filledAt(draft: Draft, path: string): unknown {
  const [prefix, id, ...rest] = path.split('.');
  return rest.reduce<unknown>(
    (value, step) => {
      if (Array.isArray(value)) return value[Number(step)];
      return valueAt(value, [step]);
    },
    draft.get(`${prefix}.${id}`),
  );
}

/** The one schema of the category, made once for the form. */
export function useCheck({ category, limits }: ActionOutput<'applications.get'>, draft: Draft): FormCheck {
  return useMemo(() => {
    const check = applicationCheck(category, limits);
    const all = () => {
      const { core, answers } = draft.content();
      return check(core, answers);
    };
    const at = (path: string) => {
      const isHere = (problem: FieldProblem) => problem.path === path || problem.path.startsWith(`${path}.`);
      return all().find((one) => isHere(one) && !isEmpty(filledAt(draft, one.path)))?.message ?? null;
    };
    return { all, at };
  }, [category, limits, draft]);
}
