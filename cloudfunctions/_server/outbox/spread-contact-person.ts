/** After the organization has another contact person: its work and what is still to come of its reminders are hers. */
import { runTransaction, type Transaction } from '../platform/documents';
import { listApplicationIdsOfOrganization, reassignApplicationIn } from '../repositories/applications';
import { findOrganizationIn } from '../repositories/organizations';
import type { JobDocument } from '../repositories/outbox';
import { findProjectIn, listProjectIdsOfOrganization, reassignProjectIn } from '../repositories/projects';
import { patchPlanIn, planId } from '../repositories/reminder-plans';
import { type Stage, workPage } from './page-of-stages';

type Reassign = (transaction: Transaction, id: string, contactOpenid: string | null) => Promise<void>;

/**
 * To whoever acts for the organization at that moment, not to whom the job was written for. It is written even where it
 * is so already: of two jobs at once, the one that read the earlier contact person then conflicts and reads again.
 */
const reassigning = (organizationId: string, reassign: Reassign) => (id: string) =>
  runTransaction(async (transaction) => {
    const organization = await findOrganizationIn(transaction, organizationId);
    if (organization) await reassign(transaction, id, organization.contactOpenid);
  });

/** Nobody acts for it: its officers are reminded all the same, and the next contact person of what is to come by then. */
const recipientsOf = (contactOpenid: string | null): { recipients: string[] } => ({
  recipients: contactOpenid === null ? [] : [contactOpenid],
});

const reassignApplication: Reassign = async (transaction, id, contactOpenid) => {
  if (contactOpenid !== null) await reassignApplicationIn(transaction, id, contactOpenid);
  await patchPlanIn(transaction, planId('application', id), recipientsOf(contactOpenid));
};

/** With the activities: whoever changes one writes its project too. */
const reassignProject: Reassign = async (transaction, id, contactOpenid) => {
  const project = await findProjectIn(transaction, id);
  if (!project) return;
  if (contactOpenid !== null) await reassignProjectIn(transaction, id, contactOpenid);
  await patchPlanIn(transaction, planId('project', id), recipientsOf(contactOpenid));
  for (const { id: activityId } of project.activities.filter(({ status }) => status === 'planned')) {
    await patchPlanIn(transaction, planId('activity', activityId), recipientsOf(contactOpenid));
  }
};

/** Applications first: a project that is made of one meanwhile has the contact person that this one has. */
const stagesOf = (organizationId: string): Stage[] => [
  {
    listIds: (after, limit) => listApplicationIdsOfOrganization(organizationId, after, limit),
    work: reassigning(organizationId, reassignApplication),
  },
  {
    listIds: (after, limit) => listProjectIdsOfOrganization(organizationId, after, limit),
    work: reassigning(organizationId, reassignProject),
  },
];

/** A page of the organization's work. Answers where it stopped; null when nothing is left. */
export const spreadContactPerson = ({ subjectId, cursor }: JobDocument): Promise<string | null> =>
  workPage(stagesOf(subjectId), cursor);
