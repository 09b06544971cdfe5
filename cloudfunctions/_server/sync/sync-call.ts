/** One call of the deployment's data into the database: one transaction, safe to repeat. */
import { type CallMerge, mergeCall } from '@domain/call/merge/merge-call';
import { type Difference, isSame, overlaps, type Path } from '@domain/call/merge/three-way';
import type { Call } from '@domain/call/schema';
import { toInstant } from '@domain/time';
import { runTransaction, type Transaction } from '../platform/documents';
import { type CallSourceDocument, findCallSourceIn, putCallSourceIn } from '../repositories/call-sources';
import { type CallDocument, changeCallIn, findCallIn, putCallIn } from '../repositories/calls';
import { addJobIn } from '../repositories/outbox';

export type OpenConflict = Difference & { since: string };

interface Synced {
  slug: string;
  version: number;
}
export type SyncOutcome =
  | (Synced & { outcome: 'added' })
  | (Synced & {
      outcome: 'changed' | 'unchanged';
      changed: Path[];
      kept: Difference[];
      conflicts: OpenConflict[];
      /** In one of these every path above leads somewhere. */
      calls: unknown[];
    })
  | (Synced & { outcome: 'refused'; problems: { path: Path; message: string }[]; calls: unknown[] });

/**
 * New conflicts, and those of earlier runs whose two values still differ: one is listed until they agree. Once the
 * source is the incoming call, the same difference shows as the officers' own, sometimes in finer parts.
 */
function openConflicts(
  { conflicts, kept }: Extract<CallMerge, { ok: true }>,
  earlier: CallSourceDocument['conflicts'],
  now: string,
) {
  const sinceOf = (path: Path) => earlier.find((one) => overlaps(one.path, path))?.since;
  const [lasting, others] = [kept.filter(({ path }) => sinceOf(path)), kept.filter(({ path }) => !sinceOf(path))];
  const open = [...conflicts, ...lasting].map((one): OpenConflict => ({ ...one, since: sinceOf(one.path) ?? now }));
  const remembered = [
    ...earlier.filter(({ path }) => open.some((one) => overlaps(one.path, path))),
    ...open.filter(({ path }) => !sinceOf(path)).map(({ path, since }) => ({ path: [...path], since })),
  ];
  return { open, kept: others, remembered };
}

/** The top-level fields in which the merged call differs from the stored one. */
const changedFields = (merged: Call, stored: CallDocument): Partial<Call> =>
  Object.fromEntries(
    Object.entries(merged).filter(([field, value]) => !isSame(value, stored[field as keyof CallDocument])),
  );

async function insert(transaction: Transaction, call: Call, syncedAt: string): Promise<SyncOutcome> {
  await putCallIn(transaction, { _id: call.slug, ...call, isDemo: false, version: 1 });
  await putCallSourceIn(transaction, { _id: call.slug, call, syncedAt, conflicts: [] });
  return { outcome: 'added', slug: call.slug, version: 1 };
}

async function update(
  transaction: Transaction,
  { stored, source, incoming }: { stored: CallDocument; source: CallSourceDocument | null; incoming: Call },
  now: string,
): Promise<SyncOutcome> {
  const { slug } = incoming;
  const merge = mergeCall({ base: source?.call ?? null, stored, incoming });
  if (!merge.ok) {
    const { problems } = merge;
    return { outcome: 'refused', slug, version: stored.version, problems, calls: [stored, incoming] };
  }
  const { open, kept, remembered } = openConflicts(merge, source?.conflicts ?? [], now);
  const fields = changedFields(merge.call, stored);
  const isChanged = Object.keys(fields).length > 0;
  const version = isChanged ? await changeCallIn(transaction, stored, fields) : stored.version;
  // Running applications and reminder plans copied the dates of this call when they were made: they follow.
  if ('window' in fields || 'categories' in fields) {
    await addJobIn(transaction, { kind: 'call-window', subjectId: slug, version, at: now });
  }
  if (!source || !isSame(source.call, incoming) || !isSame(source.conflicts, remembered)) {
    await putCallSourceIn(transaction, { _id: slug, call: incoming, syncedAt: now, conflicts: remembered });
  }
  return {
    outcome: isChanged ? 'changed' : 'unchanged',
    slug,
    version,
    changed: merge.changed,
    kept,
    conflicts: open,
    calls: [merge.call, incoming, source?.call],
  };
}

export const syncCall = (incoming: Call, now: number): Promise<SyncOutcome> =>
  runTransaction(async (transaction) => {
    const stored = await findCallIn(transaction, incoming.slug);
    const source = await findCallSourceIn(transaction, incoming.slug);
    return stored
      ? update(transaction, { stored, source, incoming }, toInstant(now))
      : insert(transaction, incoming, toInstant(now));
  });
