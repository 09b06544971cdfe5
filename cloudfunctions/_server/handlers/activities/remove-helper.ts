import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { runTransaction } from '../../platform/documents';
import { removeActivityCodeIn } from '../../repositories/activity-codes';
import { putSiteIn, toHelpers } from '../../repositories/activity-sites';
import { projectSubject, recordEventIn } from '../../repositories/events';
import { getPerson } from '../guards';
import { openOwnSiteIn } from './site-access';

/** The card she came in by goes with her: otherwise she would come in again. */
export const removeHelper: Handler<'activities.removeHelper'> = async (context, { id, helperId }) => {
  const person = await getPerson(context);
  const at = toInstant(context.now);
  return runTransaction(async (transaction) => {
    const { activity, site } = await openOwnSiteIn(transaction, person, id);
    const helper = site.helpers.find((one) => one.id === helperId);
    if (!helper) return { helpers: toHelpers(site) };
    const left = { ...site, inviteCode: null, helpers: site.helpers.filter((one) => one.id !== helperId) };
    await putSiteIn(transaction, left);
    if (site.inviteCode !== null) await removeActivityCodeIn(transaction, site.inviteCode);
    await recordEventIn(transaction, `helper:${helperId}:${at}:removed`, {
      subject: projectSubject(activity.projectId),
      at,
      actorName: person.name,
      actorRole: 'contact_person',
      text: `移除了“${activity.title}”的协助人员${helper.name}`,
    });
    return { helpers: toHelpers(left) };
  });
};
