/** Everything that must be right before an application is submitted, in the order a reader fills it. */
import type { Category } from '../call/schema';
import type { FieldProblem } from '../errors';
import { checkAnswers } from '../form/check-answers';
import { formatYuan } from '../money';
import type { Answers, ApplicationCore } from './schema';

/** The most that may be asked for with these tracks; null where the notice states no cap. */
export function requestCap(category: Category, trackCodes: readonly string[]): number | null {
  const tracks = category.tracks.filter((track) => trackCodes.includes(track.code));
  if (tracks.length === 0) return category.grantYuan.max;
  const caps = tracks.map((track) => track.grantYuan.max);
  return caps.some((cap) => cap === null) ? null : caps.reduce<number>((sum, cap) => sum + (cap ?? 0), 0);
}

const problem = (path: string, label: string, message: string): FieldProblem => ({
  path: `core.${path}`,
  label,
  message,
});

/** Problems of the core: tracks, requested money and its budget. */
export function checkCore(category: Category, core: ApplicationCore): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const known = category.tracks.map((track) => track.code);
  if (category.tracks.length > 0) {
    if (core.trackCodes.length === 0) problems.push(problem('trackCodes', '申报类型', '请选择申报类型'));
    if (core.trackCodes.some((code) => !known.includes(code))) {
      problems.push(problem('trackCodes', '申报类型', '请从本类项目的申报类型中选择'));
    }
    if (category.trackChoice === 'one' && core.trackCodes.length > 1) {
      problems.push(problem('trackCodes', '申报类型', '本类项目只能选择一种申报类型'));
    }
  }
  const cap = requestCap(category, core.trackCodes);
  if (core.requestedYuan === null || core.requestedYuan === 0) {
    problems.push(problem('requestedYuan', '申请金额', '请填写申请金额'));
  } else if (cap !== null && core.requestedYuan > cap) {
    problems.push(problem('requestedYuan', '申请金额', `不能超过 ${formatYuan(cap)}，请改小`));
  }
  if (core.budgetLines.length === 0) {
    problems.push(problem('budgetLines', '经费预算', '请至少填写一行预算'));
  } else {
    core.budgetLines.forEach((line, index) => {
      if (line.item.trim() === '') {
        problems.push(problem(`budgetLines.${index}.item`, '经费预算', `第 ${index + 1} 行：请填写支出内容`));
      }
    });
    const sum = core.budgetLines.reduce((total, line) => total + line.yuan, 0);
    if (core.requestedYuan !== null && sum !== core.requestedYuan) {
      problems.push(
        problem(
          'budgetLines',
          '经费预算',
          `各行合计 ${formatYuan(sum)}，与申请金额 ${formatYuan(core.requestedYuan)} 不一致`,
        ),
      );
    }
  }
  return problems;
}

export function checkApplication(category: Category, core: ApplicationCore, answers: Answers): FieldProblem[] {
  const form = withoutCoreFields(category);
  return [...checkCore(category, core), ...checkAnswers(form, answers, 'complete')];
}

/**
 * The form without the cells that the core already answers: the notice's check boxes for the track
 * are printed from `trackCodes`, so nobody is asked twice.
 */
export function withoutCoreFields(category: Category): Category['form'] {
  const names = new Set(category.tracks.map((track) => track.name));
  const isTrackCell = (options: readonly string[]) =>
    options.length > 0 && options.every((option) => names.has(option));
  return {
    ...category.form,
    sections: category.form.sections
      .map((section) => ({ ...section, fields: section.fields.filter((field) => !isTrackCell(field.options)) }))
      .filter((section) => section.fields.length > 0),
  };
}

/** The title people know the application by: the form's 项目名称 cell. */
export const applicationTitle = (answers: Answers): string | null =>
  typeof answers.projectName === 'string' && answers.projectName.trim() !== '' ? answers.projectName.trim() : null;
