/** A file turned out to be no good: it stops counting, and whoever answers for it is told. */
import { filesPath, type Objection, objectionEvent, objectionMessage } from '@domain/files/messages';
import type { Evidence, Subject } from '@domain/files/schema';
import { isCounted } from '@domain/files/standing';
import type { OfficerScope } from '@domain/reminders/plan-document';
import { toInstant, toMs } from '@domain/time';
import { replanProjectIn } from '../handlers/projects/plan-project';
import { runTransaction, type Transaction } from '../platform/documents';
import { tellIn, toldId } from '../reminders/tell';
import { findApplicationIn } from '../repositories/applications';
import { getAcceptanceRules } from '../repositories/calls';
import { recordEventIn } from '../repositories/events';
import { findEvidenceIn, patchEvidenceIn } from '../repositories/evidence';
import type { EvidenceDocument } from '../repositories/evidence-document';
import { findOrganizationIn } from '../repositories/organizations';
import { changeProjectIn, findProjectIn } from '../repositories/projects';
import { timelineOf } from './subjects';
import { changeCounts, changeKeys, hashKeyOf } from './subjects/project-counts';

interface Responsible extends OfficerScope {
  openid: string | null;
  /** What she knows it as. */
  title: string;
}

/** A project counts its files; an application and a qualification only list them, and their officer reads the list. */
async function stopCountingIn(
  transaction: Transaction,
  owner: Subject,
  { before, after, at }: { before: EvidenceDocument; after: EvidenceDocument; at: string },
): Promise<Responsible | null> {
  if (owner.kind === 'application') {
    const found = await findApplicationIn(transaction, owner.id);
    if (!found) return null;
    const { contactOpenid: openid, title, categoryName, issuerName, categoryCode } = found;
    return { openid, title: title ?? categoryName, issuerName, categoryCode };
  }
  if (owner.kind === 'qualification') {
    const found = await findOrganizationIn(transaction, owner.organizationId);
    if (!found) return null;
    return { openid: found.contactOpenid, title: found.name, issuerName: found.issuerName, categoryCode: null };
  }
  const project = await findProjectIn(transaction, owner.id);
  if (!project) return null;
  if (isCounted(before)) {
    const left = await changeProjectIn(transaction, project, {
      evidenceCounts: changeCounts(project.evidenceCounts, { from: before, to: null }),
      fileHashes: changeKeys(project.fileHashes ?? [], hashKeyOf(before), hashKeyOf(after)),
      updatedAt: at,
    });
    const rules = await getAcceptanceRules(project.callSlug, project.categoryCode);
    await replanProjectIn(transaction, { before: project, after: left }, rules, toMs(at));
  }
  const { contactOpenid: openid, title, issuerName, categoryCode } = project;
  return { openid, title, issuerName, categoryCode };
}

async function recordAndTellIn(
  transaction: Transaction,
  { _id, owner, name }: EvidenceDocument,
  { openid, title, ...scope }: Responsible,
  { objection, now }: { objection: Objection; now: number },
): Promise<void> {
  const subject = timelineOf(owner);
  await recordEventIn(transaction, `file:${_id}:${objection}`, {
    subject,
    at: toInstant(now),
    actorName: '系统',
    actorRole: 'system',
    text: objectionEvent(objection, name),
  });
  if (openid === null) return;
  const id = toldId(`file:${_id}:${objection}`, openid);
  const message = objectionMessage(objection, { name, of: title });
  await tellIn(transaction, { id, openid, ...message, link: filesPath(owner), ...scope }, now);
}

const marks = {
  mismatch: { integrity: 'mismatch' },
  risky: { safety: 'risky' },
} as const satisfies Record<Objection, Partial<Evidence>>;

const isMarked = ({ integrity, safety }: EvidenceDocument, objection: Objection): boolean =>
  objection === 'mismatch' ? integrity !== 'pending' : safety === 'risky' || safety === 'passed';

/** Evidence, counts, record and message together; a repeat changes nothing. */
export function objectTo(
  id: string,
  objection: Objection,
  learnt: Partial<Pick<EvidenceDocument, 'sha256'>>,
  now: number,
): Promise<void> {
  const at = toInstant(now);
  return runTransaction(async (transaction) => {
    const before = await findEvidenceIn(transaction, id);
    if (!before || isMarked(before, objection)) return;
    const changes = { ...learnt, ...marks[objection], checkAfter: null };
    await patchEvidenceIn(transaction, id, changes);
    const responsible = await stopCountingIn(transaction, before.owner, {
      before,
      after: { ...before, ...changes },
      at,
    });
    if (responsible) await recordAndTellIn(transaction, before, responsible, { objection, now });
  });
}
