/** Whom a message to many goes to: page by page, what belongs to one person on one page. */
import { UNREACHED_DAYS } from '@domain/constants';
import { missingEntries } from '@domain/projects/checklist';
import { collectingStatuses } from '@domain/projects/lifecycle';
import type { AddressedThing, BroadcastFilter } from '@domain/reminders/broadcast';
import { MS_PER_DAY, toInstant } from '@domain/time';
import { checklistOf } from '../handlers/projects/present-project';
import { stillUnreached } from '../reminders/find-unreached';
import { createReads } from '../reminders/reads';
import { listApplicationAudience } from '../repositories/applications';
import type { BroadcastDocument } from '../repositories/broadcasts';
import { categoryOf, listAcceptanceRules } from '../repositories/calls';
import { listProjectAudience } from '../repositories/projects';
import { listUnreachedPlansOf } from '../repositories/reminder-plans';

export type Audience = Pick<BroadcastDocument, 'issuerName' | 'categories' | 'filter'>;

interface Owned extends AddressedThing {
  openid: string;
  organizationId: string;
  categoryCode: string;
}
export interface Addressed {
  openid: string;
  organizationIds: string[];
  /** Whose officers see to it that the message arrives: of several things those of the first. */
  categoryCode: string | null;
  things: AddressedThing[];
}

/** Applications or projects looked at at a time; nobody has as many at one call. */
const PAGE = 100;

interface Page {
  /** All that the index gave, for where it goes on. */
  seen: { contactOpenid: string }[];
  owned: Owned[];
}

async function listOwned({ filter, issuerName, categories }: Audience, after: string | null): Promise<Page> {
  const query = { callSlug: filter.callSlug, issuerName, categories, after, limit: PAGE };
  if (filter.of === 'applications') {
    const seen = await listApplicationAudience({ ...query, statuses: filter.statuses });
    const owned = seen.map(({ _id: id, contactOpenid: openid, organizationId, categoryCode, title, categoryName }) => ({
      ...{ id, openid, organizationId, categoryCode, title: title ?? categoryName },
    }));
    return { seen, owned };
  }
  const seen = await listProjectAudience({ ...query, statuses: filter.statuses });
  const lacks = filter.onlyMissing ? await lackingOf(filter.callSlug) : () => true;
  const owned = seen.filter(lacks).map(({ _id: id, contactOpenid: openid, organizationId, categoryCode, title }) => ({
    ...{ id, openid, organizationId, categoryCode, title },
  }));
  return { seen, owned };
}

type Project = Awaited<ReturnType<typeof listProjectAudience>>[number];

/** While it lies with the association nothing is asked of her, whatever the officer has noted so far. */
async function lackingOf(callSlug: string): Promise<(project: Project) => boolean> {
  const [call] = await listAcceptanceRules([callSlug]);
  return (project) => {
    if (!collectingStatuses.has(project.status)) return false;
    return missingEntries(checklistOf(categoryOf(call ?? null, project.categoryCode), project)).length > 0;
  };
}

/** Those about which their owner is on the list of those who could not be reached. */
async function onlyUnreached(
  owned: readonly Owned[],
  { of }: BroadcastFilter,
  issuerName: string,
  now: number,
): Promise<Owned[]> {
  if (owned.length === 0) return [];
  const from = toInstant(now - UNREACHED_DAYS * MS_PER_DAY);
  const plans = await listUnreachedPlansOf(issuerName, [...new Set(owned.map(({ openid }) => openid))], from);
  const reads = createReads();
  const unreached = await Promise.all(plans.map((plan) => stillUnreached(plan, now, reads)));
  const kind = of === 'applications' ? 'application' : 'project';
  return owned.filter(({ id, openid }) =>
    unreached.some((one) => one?.message.openid === openid && one.thing?.kind === kind && one.thing.id === id),
  );
}

const byPerson = (owned: readonly Owned[]): Addressed[] =>
  [...new Set(owned.map(({ openid }) => openid))].map((openid) => {
    const hers = owned.filter((one) => one.openid === openid);
    return {
      openid,
      organizationIds: [...new Set(hers.map(({ organizationId }) => organizationId))],
      categoryCode: hers[0]?.categoryCode ?? null,
      things: hers.map(({ id, title }) => ({ id, title })),
    };
  });

/** @param after the last person of the page before; `next` null at the end */
export async function listAudience(
  audience: Audience,
  after: string | null,
  now: number,
): Promise<{ people: Addressed[]; next: string | null }> {
  const { seen, owned } = await listOwned(audience, after);
  const last = seen.at(-1)?.contactOpenid;
  const isEnd = seen.length < PAGE || last === undefined;
  // Of the last person of a full page more may follow: the next page begins with her.
  const complete = isEnd
    ? undefined
    : [...seen].reverse().find(({ contactOpenid }) => contactOpenid !== last)?.contactOpenid;
  const next = isEnd ? null : (complete ?? last);
  const ofPage = next === null ? owned : owned.filter(({ openid }) => openid <= next);
  const { filter, issuerName } = audience;
  const told = filter.onlyUnreached ? await onlyUnreached(ofPage, filter, issuerName, now) : ofPage;
  return { people: byPerson(told), next };
}
