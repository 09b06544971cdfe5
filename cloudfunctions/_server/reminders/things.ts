/** What a plan or a message is about, as its officers see it. */
import { isHandedIn } from '@domain/applications/lifecycle';
import { type LinkedThing, thingOfLink } from '@domain/reminders/thing-of-link';
import { pathTo } from '@domain/routes';
import type { InboxDocument } from '../repositories/inbox';
import type { PlanDocument } from '../repositories/reminder-plans';
import type { Reads } from './reads';

export interface Thing {
  organizationName: string | null;
  title: string | null;
  /** The officer's page of it. */
  link: string | null;
  /** Its content is its author's until it is handed in. */
  isDraft: boolean;
}

const nothing: Thing = { organizationName: null, title: null, link: null, isDraft: false };

const found: Record<LinkedThing['kind'], (id: string, reads: Reads) => Promise<Thing>> = {
  application: async (id, reads) => {
    const application = await reads.application(id);
    if (!application) return nothing;
    const { organizationName, categoryName, title, status } = application;
    if (!isHandedIn(status)) return { organizationName, title: categoryName, link: null, isDraft: true };
    return { ...nothing, organizationName, title: title ?? categoryName, link: pathTo('officerApplication', { id }) };
  },
  project: async (id, reads) => {
    const project = await reads.project(id);
    if (!project) return nothing;
    const { organizationName, title } = project;
    return { ...nothing, organizationName, title, link: pathTo('officerProject', { id }) };
  },
  organization: async (id, reads) => {
    const organization = await reads.organization(id);
    return { ...nothing, organizationName: organization?.name ?? null, link: pathTo('organization', { id }) };
  },
};

export async function linkedThingOf(
  { kind, subjectId }: Pick<PlanDocument, 'kind' | 'subjectId'>,
  message: Pick<InboxDocument, 'link'>,
  reads: Reads,
): Promise<LinkedThing | null> {
  if (kind === 'application' || kind === 'project') return { kind, id: subjectId };
  if (kind !== 'activity') return thingOfLink(message.link);
  const activity = await reads.activity(subjectId);
  return activity && { kind: 'project', id: activity.projectId };
}

export const findThing = (thing: LinkedThing | null, reads: Reads): Promise<Thing> =>
  thing ? found[thing.kind](thing.id, reads) : Promise.resolve(nothing);
