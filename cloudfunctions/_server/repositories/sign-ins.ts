import type { SignIn } from '@domain/activities/sign-in';
import { MAX_ACTIVITIES, MAX_PAGE } from '@domain/constants';
import { idOf } from '../ids';
import { command, database } from '../platform/cloud';
import { countDocuments, findDocument, insertDocument, listDocuments, type Stored } from '../platform/documents';

/**
 * One document per person and activity, and nothing that all of them write: fifty at the same moment do not meet. The
 * number is counted from the index. Of the telephone only its ends are kept, and a key by which it is not counted twice.
 */
export interface SignInDocument extends Stored, Omit<SignIn, 'id'> {
  activityId: string;
  phoneKey: string;
}

const COLLECTION = 'sign_ins';
const fields = ['name', 'unit', 'maskedPhone', 'at'];

export const signInIdOf = (activityId: string, openid: string): string => idOf('sign-in', activityId, openid);
export const phoneKeyOf = (activityId: string, phone: string): string =>
  idOf('sign-in-phone', activityId, phone.replace(/\D/g, ''));

export const toSignIn = ({
  _id,
  name,
  unit,
  maskedPhone,
  at,
}: Omit<SignInDocument, 'activityId' | 'phoneKey'>): SignIn => ({
  id: _id,
  name,
  unit,
  maskedPhone,
  at,
});

export const findSignIn = (id: string): Promise<SignInDocument | null> => findDocument(COLLECTION, id);

/** False when this person, or this number, has signed in before. */
export const insertSignIn = (signIn: SignInDocument): Promise<boolean> => insertDocument(COLLECTION, signIn);

export async function findSignInByPhone(activityId: string, phoneKey: string): Promise<SignIn | null> {
  const [found] = await listDocuments<SignInDocument>(COLLECTION, {
    where: { activityId, phoneKey },
    limit: 1,
    fields,
  });
  return found ? toSignIn(found) : null;
}

/** Of several activities in one query; one that nobody came to is not in it. */
export async function countSignInsOf(activityIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (activityIds.length === 0) return new Map();
  const { list } = (await database
    .collection(COLLECTION)
    .aggregate()
    .match({ activityId: command.in([...activityIds]) })
    .group({ _id: '$activityId', count: command.aggregate.sum(1) })
    .limit(MAX_ACTIVITIES)
    .end()) as unknown as { list: { _id: string; count: number }[] };
  return new Map(list.map(({ _id, count }) => [_id, count]));
}

export const countSignIns = (activityId: string): Promise<number> => countDocuments(COLLECTION, { activityId });

const keyOf = ({ at, _id }: SignInDocument): string => `${at}#${_id}`;

/** One page in the order of signing in, and the key that the next one begins after. */
export async function listSignIns(
  activityId: string,
  after: string | undefined,
): Promise<{ signIns: SignIn[]; next: string | null }> {
  const [since] = (after ?? '').split('#');
  const documents = await listDocuments<SignInDocument>(COLLECTION, {
    where: { activityId, ...(since ? { at: command.gte(since) } : {}) },
    orderBy: [
      ['at', 'asc'],
      ['_id', 'asc'],
    ],
    limit: MAX_PAGE,
    fields,
  });
  const page = after === undefined ? documents : documents.filter((one) => keyOf(one) > after);
  const last = documents.at(-1);
  return { signIns: page.map(toSignIn), next: documents.length === MAX_PAGE && last ? keyOf(last) : null };
}
