import { filingTodos } from '@domain/activities/filings';
import { filingsOfTracks } from '@domain/activities/filings-needed';
import { tasksOf } from '@domain/activities/requirements';
import { movesIntoFuture, planProblem } from '@domain/activities/rules';
import type { ActivityPlan } from '@domain/activities/schema';
import { changedWords, plannedWords } from '@domain/activities/timeline-words';
import type { ActionInput, ActionOutput } from '@domain/contracts';
import { AppError } from '@domain/errors';
import { toInstant } from '@domain/time';
import type { Context, Handler } from '../../context';
import { idOf } from '../../ids';
import { runTransaction } from '../../platform/documents';
import { type ActivityDocument, findActivityIn, toActivity } from '../../repositories/activities';
import { type ActivityRules, getActivityRules } from '../../repositories/calls';
import { findProject, findProjectIn, type ProjectDocument } from '../../repositories/projects';
import { getPerson, ofContactPerson } from '../guards';
import { requireNoProblem } from '../projects/require';
import { changeActivity } from './change-activity';
import { writeActivityIn } from './write-activity';

type Input = ActionInput<'activities.plan'>;
type Output = ActionOutput<'activities.plan'>;

/** Only tasks of her own tracks can be fulfilled. */
function requireTasks({ taskIds }: ActivityPlan, rules: ActivityRules, { trackCodes }: ProjectDocument): void {
  const known = new Set(tasksOf(rules, trackCodes).map(({ id }) => id));
  if (taskIds.every((id) => known.has(id))) return;
  const message = '有不属于本项目的任务，请刷新后重新选择';
  requireNoProblem({ path: 'plan.taskIds', label: '完成的任务', message });
}

/** One activity per key, however often it is sent. */
async function create(context: Context, { projectId, key, plan }: Input): Promise<Output> {
  const person = await getPerson(context);
  const { callSlug, categoryCode } = ofContactPerson(person, await findProject(projectId));
  const rules = await getActivityRules(callSlug, categoryCode);
  const id = idOf('activity', projectId, key);
  return runTransaction(async (transaction) => {
    const project = ofContactPerson(person, await findProjectIn(transaction, projectId));
    const existing = await findActivityIn(transaction, id);
    if (existing) return { activity: toActivity(existing) };
    requireTasks(plan, rules, project);
    const activity: ActivityDocument = {
      _id: id,
      projectId,
      organizationId: project.organizationId,
      status: 'planned',
      version: 1,
      ...plan,
      filings: filingTodos(filingsOfTracks(rules.filings, project.trackCodes), plan),
      record: null,
      recordedAt: null,
      cancelledReason: null,
      createdAt: toInstant(context.now),
      lastKey: key,
    };
    const scene = { project, rules, person, now: context.now };
    return { activity: await writeActivityIn(transaction, activity, plannedWords(plan), scene) };
  });
}

/** Everything that follows from its date is counted anew; what was filed stays filed. */
async function change(
  context: Context,
  { key, plan }: Input,
  wanted: { id: string; version: number },
): Promise<Output> {
  return changeActivity(context, { ...wanted, key }, 'change', (activity, { project, rules }) => {
    requireTasks(plan, rules, project);
    if (movesIntoFuture(activity, plan.startsAt, context.now)) {
      throw new AppError('TRANSITION_NOT_ALLOWED', { message: '活动已经举办并记录，不能改到以后；要再办请新安排一场' });
    }
    const filings = filingTodos(filingsOfTracks(rules.filings, project.trackCodes), plan, activity.filings);
    return { changes: { ...plan, filings }, text: changedWords(activity, { ...plan, filings }) };
  });
}

export const planActivity: Handler<'activities.plan'> = async (context, input) => {
  requireNoProblem(planProblem(input.plan, context.now));
  return input.change ? change(context, input, input.change) : create(context, input);
};
