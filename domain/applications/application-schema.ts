/**
 * The one schema of a category's application: its core and the notice's form. The phone reads it when a cell is left and
 * at 填写检查, the server when the application is submitted; a draft is bounded by `corePatchSchema` and
 * `draftAnswerSchema` alone.
 */
import type { Category } from '../call/schema';
import { answersSchemaOf, formFields } from '../form/answers';
import * as z from '../z';
import { withoutCoreFields } from './core-cells';
import { coreProblems, type FormLimits } from './core-problems';
import { applicationCoreSchema } from './schema';

export function applicationSchemaOf(category: Category, limits: FormLimits) {
  const core = applicationCoreSchema.check(
    z.check((context) => {
      for (const { path, message } of coreProblems(category, limits, context.value)) {
        context.issues.push({ code: 'custom', message, path, input: context.value });
      }
    }),
  );
  const known = new Set(formFields(category.form).map((field) => field.id));
  return z.object({ core, answers: answersSchemaOf(withoutCoreFields(category), known) });
}
