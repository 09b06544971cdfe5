import type { FieldProblem } from '@domain/errors';
import type { FormField } from '@domain/form/definition';
import type { Draft } from '../draft/draft';

export interface FieldProps {
  field: FormField;
  draft: Draft;
  /** What 填写检查 found here, until the field is corrected. */
  problem: FieldProblem | null;
}

export const answerPath = (field: FormField): string => `answers.${field.id}`;
