import { checkApplication } from '@domain/applications/check-application';
import type { ActionOutput } from '@domain/contracts';
import { getApplication } from '@domain/contracts/applications/get-application';
import { submitApplication } from '@domain/contracts/applications/submit-application';
import type { FieldProblem } from '@domain/errors';
import { useState } from 'react';
import { toAppError } from '@/lib/api-client';
import { confirm, tell, tellFailure } from '@/lib/feedback';
import { replaceWith } from '@/lib/navigate';
import { amendRead, runAction } from '@/lib/use-action';
import type { Draft } from '../draft/draft';
import { jumpToTop } from './field-jump';

/** Check, save what is left, ask once, submit. The same version submitted twice gets the same receipt. */
export function useSubmit({ application, category }: ActionOutput<'applications.get'>, draft: Draft) {
  const [problems, setProblems] = useState<readonly FieldProblem[] | null>(null);
  const [isSubmitting, setSubmitting] = useState(false);

  const show = (found: readonly FieldProblem[]): boolean => {
    setProblems(found);
    void jumpToTop();
    return found.length === 0;
  };
  const check = (): boolean => {
    const { core, answers } = draft.content();
    return show(checkApplication(category, core, answers));
  };

  const submit = async () => {
    if (!check()) return;
    setSubmitting(true);
    try {
      if (!(await draft.settle())) {
        tell('还有内容没存到云端，请看页底的说明');
        return;
      }
      if (!(await confirm('提交申报', '提交后科协即可看到，退回前不能再改。确定提交？', '提交'))) return;
      const { id } = application;
      const { receipt, version } = await runAction(submitApplication, { id, version: draft.version });
      draft.discardLocal();
      // The next page must not open on the draft it was a moment ago.
      await amendRead(getApplication, { id }, (data) => ({
        ...data,
        application: { ...data.application, status: 'submitted' as const, receipt, version },
      }));
      await replaceWith('application', { id });
    } catch (error) {
      const { code, fields } = toAppError(error);
      if (code === 'FORM_INCOMPLETE' && fields) show(fields);
      else tellFailure(error);
    } finally {
      setSubmitting(false);
    }
  };
  return { problems, isSubmitting, check, submit };
}
