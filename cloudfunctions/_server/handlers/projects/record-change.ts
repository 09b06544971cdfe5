import type { TimelineEvent } from '@domain/events';
import { type ProjectNews, projectMessage } from '@domain/projects/messages';
import { pathTo } from '@domain/routes';
import { toInstant } from '@domain/time';
import type { Transaction } from '../../platform/documents';
import { tellIn, toldId } from '../../reminders/tell';
import type { AcceptanceRules } from '../../repositories/calls';
import { projectSubject as eventsOf, recordEventIn } from '../../repositories/events';
import type { PersonDocument } from '../../repositories/people';
import { changeProjectIn, type ProjectDocument } from '../../repositories/projects';
import { replanProjectIn } from './plan-project';

interface Actor {
  person: PersonDocument;
  role: TimelineEvent['actorRole'];
  now: number;
}

export interface Deed {
  changes: Partial<Omit<ProjectDocument, '_id' | 'version' | 'queueRank' | 'updatedAt'>>;
  /** As the timeline says it. */
  text: string;
  /** For the contact person; absent where she did it herself. */
  news?: ProjectNews;
}

/** A deed about a project: its document, record, reminders and message together. Answers the project as it is then. */
export async function recordChangeIn(
  transaction: Transaction,
  project: ProjectDocument,
  rules: AcceptanceRules,
  { person, role, now }: Actor,
  { changes, text, news }: Deed,
): Promise<ProjectDocument> {
  const at = toInstant(now);
  const after = await changeProjectIn(transaction, project, { ...changes, updatedAt: at });
  const subject = eventsOf(project._id);
  await recordEventIn(transaction, after.version, { subject, at, actorName: person.name, actorRole: role, text });
  await replanProjectIn(transaction, { before: project, after }, rules, now);
  if (news) {
    const { _id, contactOpenid: openid, issuerName, categoryCode } = project;
    const id = toldId(`${subject}:${after.version}`, openid);
    const link = pathTo('project', { id: _id });
    const message = projectMessage(news, project);
    await tellIn(transaction, { id, openid, ...message, link, issuerName, categoryCode }, now);
  }
  return after;
}
