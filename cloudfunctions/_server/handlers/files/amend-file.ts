import type { ActionInput } from '@domain/contracts';
import { AppError } from '@domain/errors';
import { subjectKey } from '@domain/files/schema';
import { isCounted } from '@domain/files/standing';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { presentEvidence } from '../../files/present-evidence';
import { filesOf, helpOf } from '../../files/subjects';
import { requireOwn } from '../../files/subjects/helper-files';
import { hashKeyOf } from '../../files/subjects/project-counts';
import { changedItemOf, type OpenSubject } from '../../files/subjects/subject-files';
import { runTransaction } from '../../platform/documents';
import { findEvidence, findEvidenceIn, patchEvidenceIn } from '../../repositories/evidence';
import type { EvidenceDocument } from '../../repositories/evidence-document';
import { getGuest } from '../guards';

type Asked = Pick<ActionInput<'files.amend'>, 'caption' | 'shot' | 'activityId'>;
type Details = Pick<EvidenceDocument, 'caption' | 'shot' | 'activityId'>;

/** What was not named stays. */
const detailsOf = (evidence: EvidenceDocument, { caption, shot, activityId }: Asked): Details => ({
  caption: caption === undefined ? evidence.caption : caption,
  shot: shot === undefined ? evidence.shot : shot,
  activityId: activityId === undefined ? evidence.activityId : activityId,
});

const isSame = (evidence: EvidenceDocument, { caption, shot, activityId }: Details): boolean =>
  evidence.caption === caption && evidence.shot === shot && evidence.activityId === activityId;

export const amendFile: Handler<'files.amend'> = async (context, { subject: of, evidenceId, ...asked }) => {
  const person = await getGuest(context);
  const stored = await findEvidence(evidenceId);
  const ofSubject = stored?.subject === subjectKey(of) ? stored : null;
  const files = filesOf(person, of, helpOf(ofSubject?.activityId, context.now));
  const requireChange = (subject: OpenSubject, evidence: EvidenceDocument, details: Details) => {
    if (subject.actorRole === 'helper') requireOwn(evidence, { by: person._id, to: details.activityId });
    subject.requireSlot({ slot: evidence.slot, ...details }, context.now);
  };
  const found = await files.open();
  if (!ofSubject) throw new AppError('NOT_FOUND');
  requireChange(found, ofSubject, detailsOf(ofSubject, asked));

  const at = toInstant(context.now);
  const { evidence, subject } = await runTransaction(async (transaction) => {
    const held = await findEvidenceIn(transaction, evidenceId);
    const open = await files.openIn(transaction);
    if (!held) throw new AppError('NOT_FOUND');
    const details = detailsOf(held, asked);
    const { slot } = held;
    requireChange(open, held, details);
    // Said before, or by the request whose answer was lost.
    if (isSame(held, details)) return { evidence: held, subject: open };
    const next = { ...held, ...details };
    await patchEvidenceIn(transaction, evidenceId, details);
    const [from, to] = isCounted(held) ? [held, next] : [null, null];
    const change = { id: evidenceId, slot, deed: 'amended', from, to, hashKey: hashKeyOf(held), at } as const;
    return { evidence: next, subject: await open.changeIn(transaction, change) };
  });
  const [shown] = await presentEvidence([evidence], { reader: 'owner', activityOf: subject.activityOf });
  if (!shown) throw new AppError('NOT_FOUND');
  return { evidence: shown, ...changedItemOf(subject, evidence.slot) };
};
