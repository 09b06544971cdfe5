import { verdictProblem } from '@domain/acceptance/review';
import type { ItemVerdict } from '@domain/acceptance/schema';
import type { ActionInput } from '@domain/contracts';
import { AppError } from '@domain/errors';
import { handedInStatuses } from '@domain/projects/lifecycle';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { getAcceptanceRules } from '../../repositories/calls';
import { getPerson } from '../guards';
import { changeProject } from '../projects/change-project';
import { checklistOf } from '../projects/present-project';
import { requireNoProblem } from '../projects/require';

type Given = ActionInput<'acceptance.review'>['verdicts'][number];

/** `通过 5 项，退回“会议签到表”：缺少盖章` */
function wordsOf(changed: readonly Given[], titleOf: (itemId: string) => string): string {
  const passed = changed.filter(({ verdict }) => verdict === 'passed');
  const withdrawn = changed.filter(({ verdict }) => verdict === null);
  return [
    ...(passed.length === 1 ? [`通过“${titleOf(passed[0]?.itemId ?? '')}”`] : []),
    ...(passed.length > 1 ? [`通过 ${passed.length} 项`] : []),
    ...changed.flatMap(({ itemId, verdict, comment }) =>
      verdict === 'returned' ? [`退回“${titleOf(itemId)}”：${comment}`] : [],
    ),
    ...withdrawn.map(({ itemId }) => `撤回对“${titleOf(itemId)}”的意见`),
  ].join('，');
}

/** One word on each item; a second one on the same item in one request would leave open which holds. */
function requireOnce(verdicts: readonly Given[]): void {
  const ids = verdicts.map(({ itemId }) => itemId);
  const repeated = ids.find((itemId, index) => ids.indexOf(itemId) !== index);
  requireNoProblem(
    repeated === undefined
      ? null
      : { path: 'verdicts', label: '验收意见', message: '同一项只能有一个意见，请重新选择' },
  );
}

export const reviewAcceptance: Handler<'acceptance.review'> = async (context, { id, verdicts }) => {
  requireOnce(verdicts);
  const { name } = await getPerson(context);
  const project = await changeProject(context, id, 'officer', (found, rules) => {
    if (!handedInStatuses.has(found.status)) {
      throw new AppError('TRANSITION_NOT_ALLOWED', { message: '现在没有提交的材料可以审核，请刷新查看最新进度' });
    }
    const entries = new Map(checklistOf(rules, found).map((entry) => [entry.item.id, entry]));
    const isNew = (given: Given): boolean => {
      const entry = entries.get(given.itemId);
      if (!entry) throw new AppError('NOT_FOUND');
      requireNoProblem(verdictProblem(given, entry));
      // An answer to an earlier return is judged anew, even in the same words.
      const isStanding = given.verdict !== 'returned' || entry.state === 'returned';
      const before = entry.verdict;
      return !isStanding || (before?.verdict ?? null) !== given.verdict || (before?.comment ?? null) !== given.comment;
    };
    const changed = verdicts.filter(isNew);
    if (changed.length === 0) return null;
    const ids = new Set(changed.map(({ itemId }) => itemId));
    const at = toInstant(context.now);
    const given = changed.flatMap(({ itemId, verdict, comment }): ItemVerdict[] =>
      verdict === null ? [] : [{ itemId, verdict, comment, at, byName: name }],
    );
    return {
      changes: {
        verdicts: [...found.verdicts.filter(({ itemId }) => !ids.has(itemId)), ...given],
        // What was changed so far was before this word; only what follows answers it.
        itemChangedAt: Object.fromEntries(Object.entries(found.itemChangedAt).filter(([itemId]) => !ids.has(itemId))),
      },
      text: `审核材料：${wordsOf(changed, (itemId) => entries.get(itemId)?.item.title ?? itemId)}`,
    };
  });
  const rules = await getAcceptanceRules(project.callSlug, project.categoryCode);
  return { checklist: checklistOf(rules, project), version: project.version };
};
