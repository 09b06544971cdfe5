import { askedWords, askRefusal, newDateProblem } from '@domain/projects/changes';
import { projectDueOn } from '@domain/projects/due';
import type { ChangeRequest } from '@domain/projects/schema';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { idOf } from '../../ids';
import { getPerson } from '../guards';
import { changeProject } from './change-project';
import { requireAllowed, requireNoProblem } from './require';

export const askChange: Handler<'projects.askChange'> = async (context, input) => {
  const { id, key, kind, text, reason } = input;
  const { name: askedBy } = await getPerson(context);
  const newDate = input.kind === 'extension' ? input.newDate : null;
  const change: ChangeRequest = {
    id: idOf('change', id, key),
    ...{ kind, text, reason, newDate },
    askedAt: toInstant(context.now),
    askedBy,
    state: 'asked',
    decidedAt: null,
    comment: null,
    previousDate: null,
  };
  const { changes } = await changeProject(context, id, 'contact_person', (project, rules) => {
    if (project.changes.some((other) => other.id === change.id)) return null;
    requireAllowed(askRefusal(project));
    if (newDate !== null) requireNoProblem(newDateProblem(newDate, projectDueOn(rules, project), context.now));
    return { changes: { changes: [...project.changes, change] }, text: askedWords(change) };
  });
  return { change: changes.find((other) => other.id === change.id) ?? change };
};
