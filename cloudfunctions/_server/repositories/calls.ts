import { filingRulesOf } from '@domain/activities/filings-needed';
import { type ReadingCall, readingFields } from '@domain/call/reading';
import type { Call, Category } from '@domain/call/schema';
import type { CallSummary } from '@domain/call/summary';
import { MAX_PAGE } from '@domain/constants';
import type { CallRules, CategoryRules } from '@domain/eligibility/facts';
import { AppError } from '@domain/errors';
import { command } from '../platform/cloud';
import { findDocument, listDocuments, type Stored, type Transaction } from '../platform/documents';

/** `_id` is the slug. */
export type CallDocument = Stored & Call & { isDemo: boolean; version: number };

export const findCall = (slug: string): Promise<CallDocument | null> => findDocument('calls', slug);

export const findCallIn = (transaction: Transaction, slug: string): Promise<CallDocument | null> =>
  transaction.find('calls', slug);

export const putCallIn = (transaction: Transaction, call: CallDocument): Promise<void> =>
  transaction.put('calls', call);

/** Every change of what readers see is a new version of the call. */
export async function changeCallIn(
  transaction: Transaction,
  { _id, version }: Pick<CallDocument, '_id' | 'version'>,
  changes: Partial<Call>,
): Promise<number> {
  await transaction.patch<CallDocument>('calls', _id, { ...changes, version: version + 1 });
  return version + 1;
}

async function findCallWith<T>(slug: string, fields: readonly string[]): Promise<(Stored & T) | null> {
  const [call] = await listDocuments<Stored & T>('calls', { where: { _id: slug }, limit: 1, fields });
  return call ?? null;
}

export const findReadingCall = (slug: string) => findCallWith<ReadingCall>(slug, readingFields);

export const findCallForms = (slug: string) =>
  findCallWith<{ categories: Pick<Category, 'code' | 'form'>[] }>(slug, ['categories.code', 'categories.form']);

/** What reminders say of calls. */
export const listCallDates = (
  slugs: readonly string[],
): Promise<(Stored & Pick<Call, 'programme' | 'year' | 'window'>)[]> =>
  listDocuments('calls', {
    where: { _id: command.in([...slugs]) },
    limit: slugs.length,
    fields: ['programme', 'year', 'window'],
  });

/** The call something stored was made from; calls are never removed. */
export async function getStoredCall(slug: string): Promise<CallDocument> {
  const call = await findCall(slug);
  if (!call) throw new Error(`call ${slug} is missing`);
  return call;
}

/** Everything the list shows, in one query and without the forms, which are nine tenths of a call. */
export const listCallSummaries = (): Promise<(Stored & CallSummary)[]> =>
  listDocuments('calls', {
    orderBy: [['publishedOn', 'desc']],
    limit: MAX_PAGE,
    fields: [
      'slug',
      'issuer',
      'documentNumber',
      'title',
      'programme',
      'year',
      'publishedOn',
      'window',
      'isDemo',
      'categories.code',
      'categories.name',
      'categories.quota',
      'categories.applicants',
      'categories.fundingTotalYuan',
      'categories.open',
    ],
  });

/** The associations that publish here; one that published twice is there twice. */
export async function listIssuers(): Promise<Call['issuer'][]> {
  const calls = await listDocuments<Stored & Pick<Call, 'issuer'>>('calls', {
    orderBy: [['publishedOn', 'desc']],
    limit: MAX_PAGE,
    fields: ['issuer'],
  });
  return calls.map(({ issuer }) => issuer);
}

export type AcceptanceRules = Pick<Category, 'code' | 'funding' | 'grantYuan' | 'tracks' | 'completion' | 'acceptance'>;

const acceptanceFields = [
  'categories.code',
  'categories.funding',
  'categories.grantYuan',
  'categories.tracks',
  'categories.completion',
  'categories.acceptance',
];

/** What projects need of their calls. */
export async function listAcceptanceRules(
  slugs: readonly string[],
): Promise<{ _id: string; categories: AcceptanceRules[] }[]> {
  if (slugs.length === 0) return [];
  return listDocuments('calls', {
    where: { _id: command.in([...new Set(slugs)]) },
    limit: MAX_PAGE,
    fields: acceptanceFields,
  });
}

export type SiteRules = AcceptanceRules & Pick<Category, 'tasks'>;

/** What the day of an activity needs of its category. */
export async function getSiteRules(slug: string, code: string): Promise<SiteRules> {
  const call = await findCallWith<{ categories: SiteRules[] }>(slug, [
    'categories.code',
    'categories.completion',
    'categories.acceptance',
    'categories.tasks',
  ]);
  return categoryOf(call, code);
}

type Rules = CallRules & { categories: CategoryRules[] };
export type CallRulesDocument = Stored & Rules & { isDemo: boolean };

const ruleFields = [
  'issuer',
  'programme',
  'year',
  'window',
  'requirements',
  'limits',
  'sources',
  'isDemo',
  'categories.code',
  'categories.applicants',
  'categories.conditions',
  'categories.sources',
  'categories.tracks.code',
  'categories.tracks.name',
  'categories.tracks.applicants',
  'categories.trackChoice',
  'categories.perOrganization',
  'categories.window',
  'categories.open',
];

/** What eligibility asks of calls, without forms, tasks and checklists. */
export async function listCallRules(slugs: readonly string[]): Promise<CallRulesDocument[]> {
  return listDocuments('calls', {
    where: { _id: command.in([...new Set(slugs)]) },
    limit: MAX_PAGE,
    fields: ruleFields,
  });
}

export const listAllCallRules = (): Promise<CallRulesDocument[]> =>
  listDocuments('calls', { orderBy: [['publishedOn', 'desc']], limit: MAX_PAGE, fields: ruleFields });

/** The category an application or project was made for; a call never loses one. */
export function categoryOf<C extends { code: string }>(call: { _id: string; categories: C[] } | null, code: string): C {
  const category = call?.categories.find((candidate) => candidate.code === code);
  if (!category) throw new Error(`category ${code} is missing from call ${call?._id ?? '(missing)'}`);
  return category;
}

export async function getAcceptanceRules(slug: string, code: string): Promise<AcceptanceRules> {
  const [call] = await listAcceptanceRules([slug]);
  return categoryOf(call ?? null, code);
}

export type ActivityRules = AcceptanceRules & Pick<Category, 'tasks' | 'filings'>;

/** What activities need of their category: tasks, dates, and all filings, those of the whole call among them. */
export async function getActivityRules(slug: string, code: string): Promise<ActivityRules> {
  const call = await findCallWith<Pick<Call, 'filings'> & { categories: ActivityRules[] }>(slug, [
    ...acceptanceFields,
    'filings',
    'categories.tasks',
    'categories.filings',
  ]);
  const category = categoryOf(call, code);
  // A call stored before filings were data has none until the next deployment syncs it.
  return { ...category, filings: filingRulesOf({ filings: call?.filings ?? [] }, { filings: category.filings ?? [] }) };
}

export type ProjectRules = AcceptanceRules & Pick<Category, 'tasks'>;

/** The same with its tasks, by which one project at a time is measured. */
export async function getProjectRules(slug: string, code: string): Promise<ProjectRules> {
  const call = await findCallWith<{ categories: ProjectRules[] }>(slug, [...acceptanceFields, 'categories.tasks']);
  return categoryOf(call, code);
}

/** A category that a caller named. */
export function getCategory<C extends { code: string }>(call: { categories: C[] } | null, code: string): C {
  const category = call?.categories.find((candidate) => candidate.code === code);
  if (!category) throw new AppError('NOT_FOUND');
  return category;
}
