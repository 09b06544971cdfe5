/**
 * What the local cloud starts with besides the published calls, which the sync function brings as it does after a
 * deployment: a 演示 call, organizations, people, and work in progress.
 */
import { callFiles, readCall } from './calls/read-call';
import { DEMO_ORIGINAL, DEMO_PROJECT_CATEGORY, makeDemoCall } from './seeds/demo-call';
import { makeDemoWork } from './seeds/demo-work';
import { organizationDocuments } from './seeds/organization-documents';
import { readOrganizations, readPeople } from './seeds/read-yaml';
import type { SeedDocument, SeedDocuments } from './seeds/seed-document';

const people = readPeople();

export const personas: { openid: string; name: string; role: string; note: string }[] = people.map(
  ({ openid, role, note, person }) => ({ openid, name: person?.name ?? '访客', role, note }),
);

const actorOf = (openid: string) => {
  const found = people.find((candidate) => candidate.openid === openid)?.person;
  if (!found) throw new Error(`data/seeds/people.yaml has no ${openid}`);
  return found;
};

/** The same `now` gives the same documents. `demo: false` leaves out everything that moves with today. */
export function buildSeed(
  now: number,
  { demo = true }: { demo?: boolean } = {},
): { collection: string; documents: Record<string, unknown>[] }[] {
  const organizations = readOrganizations();
  const original = callFiles.find(({ path }) => path === `data/calls/${DEMO_ORIGINAL}.yaml`);
  const [organization] = organizations;
  if (!original || !organization) throw new Error(`nothing to seed: ${DEMO_ORIGINAL} or the organizations are missing`);

  const demoCall = makeDemoCall(readCall(original), now);
  const actors = {
    call: demoCall,
    organization,
    contact: { openid: 'persona-contact-1', person: actorOf('persona-contact-1') },
    officer: actorOf('persona-officer-1'),
  };
  const base: SeedDocuments = {
    ...organizationDocuments(organizations, people),
    people: people.flatMap(({ openid, person }) => (person ? [{ _id: openid, ...person }] : [])),
  };
  const parts: SeedDocuments[] = demo
    ? [
        base,
        { calls: [{ _id: demoCall.slug, ...demoCall, isDemo: true, version: 1 }] },
        ...makeDemoWork(actors, DEMO_PROJECT_CATEGORY, now),
      ]
    : [base];

  const all = new Map<string, SeedDocument[]>();
  for (const part of parts) {
    for (const [collection, documents] of Object.entries(part)) {
      all.set(collection, [...(all.get(collection) ?? []), ...documents]);
    }
  }
  return [...all].map(([collection, documents]) => ({ collection, documents }));
}
