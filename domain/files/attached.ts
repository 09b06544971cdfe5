/** The files of an application as its own document lists them, and whether its answers name nothing else. */
import type { FieldProblem } from '../errors';
import { formFields } from '../form/answers';
import type { FormDefinition } from '../form/definition';
import { fieldSlot } from './slots';

export interface AttachedFile {
  id: string;
  slot: string;
}

export const filesIn = (files: readonly AttachedFile[], slot: string): AttachedFile[] =>
  files.filter((file) => file.slot === slot);

/** Answers to upload cells must name files of that cell: anything else was removed meanwhile, or never uploaded. */
export function checkAttached(
  form: FormDefinition,
  answers: Readonly<Record<string, unknown>>,
  files: readonly AttachedFile[],
): FieldProblem[] {
  return formFields(form).flatMap((field) => {
    if (field.type !== 'files') return [];
    const known = new Set(filesIn(files, fieldSlot(field.id)).map(({ id }) => id));
    const named = answers[field.id];
    const isMissing = Array.isArray(named) && named.some((id) => !known.has(id));
    if (!isMissing) return [];
    return [
      { path: `answers.${field.id}`, label: field.label, message: '有文件没有上传成功或已被删除，请在这一栏重新上传' },
    ];
  });
}
