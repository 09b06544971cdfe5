import type { FieldProblem } from '@domain/errors';
import type { FormField } from '@domain/form/definition';
import type { Draft } from '../draft/draft';

/** What every editor of the form gets, whatever it edits. */
export interface EditorProps {
  draft: Draft;
  /** What 填写检查 found here, until the field is corrected. */
  problem: FieldProblem | null;
  /** The first complaint about what is filled in at a path (`answers.goals`), by the schema that submitting uses. */
  check(path: string): string | null;
  /** Filled in for the reader, who should look at it. */
  isPrefilled: boolean;
}

export interface FieldProps extends EditorProps {
  field: FormField;
}

export const answerPath = (field: FormField): string => `answers.${field.id}`;
