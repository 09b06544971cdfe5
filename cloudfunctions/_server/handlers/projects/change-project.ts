/** The frame of every deed about a project: whose it is, its rules, one transaction, one record. */
import type { Context } from '../../context';
import { runTransaction } from '../../platform/documents';
import { type AcceptanceRules, getAcceptanceRules } from '../../repositories/calls';
import type { PersonDocument } from '../../repositories/people';
import { findProject, findProjectIn, type ProjectDocument } from '../../repositories/projects';
import { getPerson, ofContactPerson, ofOfficer } from '../guards';
import { type Deed, recordChangeIn } from './record-change';

type Guard = (person: PersonDocument, project: ProjectDocument | null) => ProjectDocument;
const guards: Record<'contact_person' | 'officer', Guard> = { contact_person: ofContactPerson, officer: ofOfficer };

/**
 * @param decide what is to be done with the project as it is inside the transaction; null where it is so already (a repeated
 * request); throws where it cannot be done
 * @returns the project as it is afterwards
 */
export async function changeProject(
  context: Context,
  id: string,
  role: keyof typeof guards,
  decide: (project: ProjectDocument, rules: AcceptanceRules) => Deed | null,
): Promise<ProjectDocument> {
  const person = await getPerson(context);
  const guard = guards[role];
  const { callSlug, categoryCode } = guard(person, await findProject(id));
  const rules = await getAcceptanceRules(callSlug, categoryCode);
  return runTransaction(async (transaction) => {
    const project = guard(person, await findProjectIn(transaction, id));
    const deed = decide(project, rules);
    if (deed === null) return project;
    return recordChangeIn(transaction, project, rules, { person, role, now: context.now }, deed);
  });
}
