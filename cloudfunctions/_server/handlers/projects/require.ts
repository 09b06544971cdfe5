import { AppError, type FieldProblem } from '@domain/errors';
import { nextProjectStatus, type ProjectStatus, type ProjectTransition } from '@domain/projects/lifecycle';
import { invalidInput } from '../../entry/parse-input';
import type { ProjectDocument } from '../../repositories/projects';

/** The status after a step, if the table allows it. */
export function requireNext(project: ProjectDocument, transition: ProjectTransition): ProjectStatus {
  const status = nextProjectStatus(project, transition);
  if (!status) throw new AppError('TRANSITION_NOT_ALLOWED');
  return status;
}

export function requireNoProblem(problem: FieldProblem | null): void {
  if (problem) throw invalidInput([problem]);
}

export function requireWithin(refusal: string | null): void {
  if (refusal !== null) throw new AppError('AMOUNT_ABOVE_CAP', { message: refusal });
}

export function requireAllowed(refusal: string | null): void {
  if (refusal !== null) throw new AppError('TRANSITION_NOT_ALLOWED', { message: refusal });
}
