/** Everything that must be right before an application is submitted, in the order a reader fills it. */
import type { Category } from '../call/schema';
import { TEXT_MAX } from '../constants';
import type { FieldProblem } from '../errors';
import { formFields } from '../form/answers';
import { applicationSchemaOf } from './application-schema';
import { withPeopleFromCells } from './core-cells';
import { coreLabels, type FormLimits, noLimits } from './core-problems';
import { type Answers, type ApplicationCore, applicationCoreSchema } from './schema';

export { withoutCoreFields } from './core-cells';
export { requestCap } from './money';

/** Stored before the people were part of the core, or whole: the same to every reader. */
export function wholeCore(category: Category, core: Partial<ApplicationCore>, answers: Answers): ApplicationCore {
  const parsed = applicationCoreSchema.safeParse(core);
  return withPeopleFromCells(category, parsed.success ? parsed.data : (core as ApplicationCore), answers);
}

/** A check to be used many times: making the schema costs more than reading it. */
export function applicationCheck(category: Category, limits: FormLimits) {
  const schema = applicationSchemaOf(category, limits);
  const labels = new Map(formFields(category.form).map((field) => [field.id, field.label]));
  const labelOf = (part: PropertyKey | undefined, id: string): string =>
    part === 'core' ? (coreLabels[id as keyof ApplicationCore] ?? '申报内容') : (labels.get(id) ?? '申报表');
  return (core: ApplicationCore, answers: Answers): FieldProblem[] => {
    const result = schema.safeParse({ core: wholeCore(category, core, answers), answers });
    if (result.success) return [];
    return result.error.issues.map(({ path, message }) => ({
      path: path.map(String).join('.'),
      label: labelOf(path[0], String(path[1] ?? '')),
      message,
    }));
  };
}

/** @param limits of the call; how many organizations may apply together */
export const checkApplication = (
  category: Category,
  core: ApplicationCore,
  answers: Answers,
  limits: FormLimits = noLimits,
): FieldProblem[] => applicationCheck(category, limits)(core, answers);

/** The title people know the application by: the form's 项目名称 cell. */
export const applicationTitle = (answers: Answers): string | null => {
  const { projectName } = answers;
  if (typeof projectName !== 'string' || projectName.trim() === '') return null;
  return [...projectName.trim()].slice(0, TEXT_MAX.short).join('');
};
