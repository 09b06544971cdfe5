import type { ActionOutput } from '@domain/contracts';
import { checkApplication } from '@domain/contracts/applications/check-application';
import { getApplication } from '@domain/contracts/applications/get-application';
import { getSubmission } from '@domain/contracts/applications/get-submission';
import { submitApplication } from '@domain/contracts/applications/submit-application';
import type { FieldProblem } from '@domain/errors';
import { useRef, useState } from 'react';
import { toAppError } from '@/lib/api-client';
import { confirm, tell, tellFailure } from '@/lib/feedback';
import { replaceWith } from '@/lib/navigate';
import { amendRead, forgetRead, invalidate, runAction } from '@/lib/use-action';
import type { Draft } from '../draft/draft';
import { jumpToTop } from './field-jump';
import type { FormCheck } from './use-check';

/** What only the server knows of: time, standing, counts. `unknown`: it could not be asked. */
export type ServerPart = 'asking' | 'asked' | 'unknown';
export interface CheckResult {
  problems: readonly FieldProblem[];
  server: ServerPart;
}

/** The server's own findings come first; about the cells the phone knows better, for it has what is not saved yet. */
const together = (server: readonly FieldProblem[], own: readonly FieldProblem[]): FieldProblem[] => {
  const known = new Set(own.map(({ path }) => path));
  const isServersOwn = ({ path }: FieldProblem) => path.startsWith('server.') || path === 'core.partners';
  return [...server.filter((problem) => isServersOwn(problem) && !known.has(problem.path)), ...own];
};

/** Check, save what is left, ask once, submit. The same version submitted twice gets the same receipt. */
export function useSubmit(
  { application }: ActionOutput<'applications.get'>,
  { draft, check, askConsent }: { draft: Draft; check: FormCheck; askConsent(): Promise<unknown> },
) {
  const { id } = application;
  const [result, setResult] = useState<CheckResult | null>(null);
  const [isSubmitting, setSubmitting] = useState(false);
  const round = useRef(0);

  /** The form's problems at once, the server's as soon as it answers; a newer check wins. */
  const checkAll = async (): Promise<CheckResult> => {
    round.current += 1;
    const mine = round.current;
    const own = check.all();
    setResult({ problems: own, server: 'asking' });
    void jumpToTop();
    // What the server looks at is what it holds.
    await draft.settle();
    const found: CheckResult = await runAction(checkApplication, { id })
      .then(({ problems }) => ({ problems: together(problems, check.all()), server: 'asked' as const }))
      .catch(() => ({ problems: check.all(), server: 'unknown' as const }));
    if (mine === round.current) setResult(found);
    return found;
  };

  const send = async () => {
    if (!(await draft.settle())) return tell('还有内容没存到云端，请看页底的说明');
    const found = await checkAll();
    if (found.problems.length > 0) return;
    if (!(await confirm('提交申报', '提交后科协即可看到，退回前不能再改。确定提交？', '提交'))) return;
    const { receipt, version, filing } = await runAction(submitApplication, { id, version: draft.version });
    draft.discardLocal();
    // The next page must not open on the draft it was a moment ago, nor say for a moment that nothing is left to do.
    await amendRead(getApplication, { id }, (data) => ({
      ...data,
      application: { ...data.application, status: 'submitted' as const, receipt, version, filing },
    }));
    // Nobody prints, or copies into a portal, what was submitted before.
    await forgetRead(getSubmission, { id });
    // The record of it comes from the server, however short ago the form was read.
    void invalidate('applications.get');
    await replaceWith('application', { id });
  };

  const submit = async () => {
    const own = check.all();
    if (own.length > 0) {
      void checkAll();
      return;
    }
    // In the tap itself, before any request: WeChat shows its panel only then.
    const asked = askConsent();
    setSubmitting(true);
    try {
      // No dialog while the panel is open.
      await asked;
      await send();
    } catch (error) {
      const { code, fields } = toAppError(error);
      if (code === 'FORM_INCOMPLETE' && fields) setResult({ problems: fields, server: 'asked' });
      else tellFailure(error);
      // What stood against it, with the way to each.
      if (code !== 'NETWORK') void checkAll();
    } finally {
      setSubmitting(false);
    }
  };
  return { result, isSubmitting, check: () => void checkAll(), submit: () => void submit() };
}
