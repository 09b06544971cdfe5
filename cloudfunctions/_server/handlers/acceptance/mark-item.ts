import { frozenReason } from '@domain/acceptance/frozen';
import type { ItemMark } from '@domain/acceptance/schema';
import type { ActionInput } from '@domain/contracts';
import type { FieldProblem } from '@domain/errors';
import type { ChecklistEntry } from '@domain/projects/checklist';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { getAcceptanceRules } from '../../repositories/calls';
import { changeProject } from '../projects/change-project';
import { requireAllowed, requireNoProblem } from '../projects/require';
import { requireEntry } from './require-entry';

type Said = Pick<ActionInput<'acceptance.mark'>, 'applies' | 'reason' | 'note'>;

/** Why it cannot be said of this item; null when it can. */
function problemOf({ applies, reason }: Said, { item, state, mayExempt }: ChecklistEntry): FieldProblem | null {
  const wrong = (path: string, label: string, message: string) => ({ path, label, message });
  if (state === 'not_applicable' && !mayExempt) {
    return wrong('itemId', item.title, '本项目的申报类型不要求这一项，不用说明');
  }
  if (applies) return null;
  if (!mayExempt) {
    return wrong('applies', item.title, '通知要求必交，不能标为不适用；有困难请在备注里写明，或联系科协');
  }
  return reason === null ? wrong('reason', '不适用的原因', '请写明原因，验收时科协会看') : null;
}

/** The same said twice is one deed; to say it of what has come back is an answer, and so is saying it again. */
function isSaid({ mark, state }: ChecklistEntry, said: Said): boolean {
  if (state === 'returned' && said.note !== null) return false;
  if (mark === null) return said.applies && said.note === null;
  return mark.applies === said.applies && mark.reason === said.reason && mark.note === said.note;
}

function textOf(title: string, { applies, reason, note }: Said): string {
  if (!applies) return `说明“${title}”不适用：${reason}`;
  return note === null ? `撤回了对“${title}”的说明` : `说明“${title}”：${note}`;
}

export const markItem: Handler<'acceptance.mark'> = async (context, { id, itemId, ...input }) => {
  const said: Said = { ...input, reason: input.applies ? null : input.reason };
  const project = await changeProject(context, id, 'contact_person', (found, rules) => {
    const entry = requireEntry(rules, found, itemId);
    requireAllowed(frozenReason(entry, found.status));
    requireNoProblem(problemOf(said, entry));
    if (isSaid(entry, said)) return null;
    const at = toInstant(context.now);
    const mark: ItemMark = { itemId, ...said, at };
    const others = found.marks.filter((other) => other.itemId !== itemId);
    return {
      changes: { marks: [...others, mark], itemChangedAt: { ...found.itemChangedAt, [itemId]: at } },
      text: textOf(entry.item.title, said),
    };
  });
  const rules = await getAcceptanceRules(project.callSlug, project.categoryCode);
  return { entry: requireEntry(rules, project, itemId), version: project.version };
};
