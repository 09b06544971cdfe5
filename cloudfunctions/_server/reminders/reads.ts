/**
 * What the subjects of a page of plans are read with: questions asked at the same time become one query, and the same
 * question is asked once. The answers are as of the page; the next page asks anew.
 */
import type { ApplicationSummary } from '@domain/applications/schema';
import type { OfficerScope } from '@domain/reminders/plan-document';
import { isOfficerOf } from '../handlers/guards';
import { listActivitiesById } from '../repositories/activities';
import { listApplicationsById, listApplicationsOfCall } from '../repositories/applications';
import { listAcceptanceRules, listCallDates } from '../repositories/calls';
import { listFollowsById } from '../repositories/follows';
import { listInboxItemsById } from '../repositories/inbox';
import { listOrganizations } from '../repositories/organizations';
import { listMemberships, listOfficers, organizationIdsOf } from '../repositories/people';
import { listProjectsById } from '../repositories/projects';
import { insist } from './insist';

/** `idOf` says which question a document answers. */
function together<D>(
  list: (ids: readonly string[]) => Promise<D[]>,
  idOf: (document: D) => string,
): (id: string) => Promise<D[]> {
  const asked = new Map<string, Promise<D[]>>();
  let waiting: { ids: string[]; answer: Promise<Map<string, D[]>> } | null = null;

  const ask = async (ids: readonly string[]): Promise<Map<string, D[]>> => {
    // Everybody whose earlier answers have just arrived asks first.
    await new Promise((resolve) => setImmediate(resolve));
    waiting = null;
    const answers = new Map<string, D[]>();
    for (const document of await insist(() => list(ids))) {
      const id = idOf(document);
      answers.set(id, [...(answers.get(id) ?? []), document]);
    }
    return answers;
  };

  return (id) => {
    const earlier = asked.get(id);
    if (earlier) return earlier;
    if (!waiting) {
      const ids: string[] = [];
      waiting = { ids, answer: ask(ids) };
    }
    waiting.ids.push(id);
    const answer = waiting.answer.then((answers) => answers.get(id) ?? []);
    asked.set(id, answer);
    return answer;
  };
}

const one =
  <D>(ask: (id: string) => Promise<D[]>) =>
  async (id: string): Promise<D | null> =>
    (await ask(id))[0] ?? null;

export function createReads() {
  const ofCall = new Map<
    string,
    (organizationId: string) => Promise<Pick<ApplicationSummary, 'callSlug' | 'status'>[]>
  >();
  const applicationsOf = (callSlug: string) => {
    const ask =
      ofCall.get(callSlug) ??
      together(
        (organizationIds) => listApplicationsOfCall(callSlug, organizationIds),
        ({ organizationId }) => organizationId,
      );
    ofCall.set(callSlug, ask);
    return ask;
  };
  const officersOfIssuer = together(
    (issuerNames) => listOfficers(issuerNames),
    ({ officerOf }) => officerOf ?? '',
  );
  const person = one(together(listMemberships, ({ _id }) => _id));
  const organization = one(together(listOrganizations, ({ _id }) => _id));
  return {
    application: one(together(listApplicationsById, ({ id }) => id)),
    activity: one(together(listActivitiesById, ({ _id }) => _id)),
    project: one(together(listProjectsById, ({ _id }) => _id)),
    message: one(together(listInboxItemsById, ({ _id }) => _id)),
    follow: one(together(listFollowsById, ({ _id }) => _id)),
    callDates: one(together(listCallDates, ({ _id }) => _id)),
    acceptanceRules: one(together(listAcceptanceRules, ({ _id }) => _id)),
    officersOf: async ({ issuerName, categoryCode }: OfficerScope): Promise<string[]> => {
      if (issuerName === null) return [];
      const thing = { issuerName, ...(categoryCode === null ? {} : { categoryCode }) };
      return (await officersOfIssuer(issuerName))
        .filter((officer) => isOfficerOf(officer, thing))
        .map(({ _id }) => _id);
    },
    person,
    organization,
    /** Of the first organization that she acts for. */
    organizationNameOf: async (openid: string): Promise<string | null> => {
      const [id] = organizationIdsOf(await person(openid));
      return id === undefined ? null : ((await organization(id))?.name ?? null);
    },
    applicationsOfCall: async (callSlug: string, organizationIds: readonly string[]) =>
      (await Promise.all(organizationIds.map(applicationsOf(callSlug)))).flat(),
  };
}
export type Reads = ReturnType<typeof createReads>;
