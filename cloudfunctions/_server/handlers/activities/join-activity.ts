import { helpsUntil, takesHelp } from '@domain/activities/helpers';
import { MAX_HELPERS } from '@domain/constants';
import { AppError } from '@domain/errors';
import { toInstant } from '@domain/time';
import type { Context, Handler } from '../../context';
import { idOf } from '../../ids';
import { runTransaction, type Transaction } from '../../platform/documents';
import { type ActivityDocument, findActivityIn } from '../../repositories/activities';
import { findActivityIdOf } from '../../repositories/activity-codes';
import { findSiteIn, isHelper, putSiteIn } from '../../repositories/activity-sites';
import { projectSubject, recordEventIn } from '../../repositories/events';
import type { PersonDocument } from '../../repositories/people';
import { getNamedPerson } from '../guards';
import { isContactPersonOf } from './site-access';

const gone = () => new AppError('NOT_FOUND', { message: '这个邀请已经失效，请向项目联系人再要一次' });

async function joinIn(
  transaction: Transaction,
  { now }: Context,
  { _id: openid, name }: PersonDocument,
  activity: ActivityDocument,
): Promise<void> {
  const site = await findSiteIn(transaction, activity._id);
  if (isHelper(site, openid)) return;
  if (site.helpers.length >= MAX_HELPERS) {
    throw new AppError('JOIN_LIMIT_REACHED', { message: `一场活动最多 ${MAX_HELPERS} 位协助人员，请联系项目联系人` });
  }
  const at = toInstant(now);
  const id = idOf('helper', activity._id, openid);
  await putSiteIn(transaction, { ...site, helpers: [...site.helpers, { id, openid, name, joinedAt: at }] });
  await recordEventIn(transaction, `helper:${id}:${at}`, {
    subject: projectSubject(activity.projectId),
    at,
    actorName: name,
    actorRole: 'helper',
    text: `加入“${activity.title}”，协助现场拍照和签到`,
  });
}

export const joinActivity: Handler<'activities.join'> = async (context, { code }) => {
  const activityId = await findActivityIdOf(code, 'help');
  if (activityId === null) throw gone();
  const person = await getNamedPerson(context);
  return runTransaction(async (transaction) => {
    const activity = await findActivityIn(transaction, activityId);
    if (!activity || !takesHelp(activity, context.now)) throw gone();
    const { inviteCode } = await findSiteIn(transaction, activityId);
    // Withdrawn since it was looked up.
    if (inviteCode !== code) throw gone();
    if (!isContactPersonOf(person, activity)) await joinIn(transaction, context, person, activity);
    return { activity: { id: activityId, ...activity }, until: toInstant(helpsUntil(activity)) };
  });
};
