import type { FieldProblem } from '../errors';
import { type FillMode, fieldValueSchema, formFields } from './answers';
import type { FormDefinition } from './definition';

/** Every problem of a form's answers in the form's order; empty when there is none. */
export function checkAnswers(form: FormDefinition, answers: Record<string, unknown>, mode: FillMode): FieldProblem[] {
  const fields = formFields(form);
  const problems = fields.flatMap((field) => {
    const result = fieldValueSchema(field, mode).safeParse(answers[field.id]);
    if (result.success) return [];
    return result.error.issues.map((issue) => ({
      path: ['answers', field.id, ...issue.path.map(String)].join('.'),
      label: field.label,
      message: issue.message,
    }));
  });
  const known = new Set(fields.map((field) => field.id));
  const strangers = Object.keys(answers)
    .filter((id) => !known.has(id))
    .map((id) => ({ path: `answers.${id}`, label: '申报表', message: '有一栏不在这张表中，请刷新后再填' }));
  return [...problems, ...strangers];
}
