import type { ActionInput } from '@domain/contracts';
import { AppError } from '@domain/errors';
import { flagsOf } from '@domain/files/flags';
import { subjectKey } from '@domain/files/schema';
import { isCounted } from '@domain/files/standing';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { presentEvidence } from '../../files/present-evidence';
import { filesOf } from '../../files/subjects';
import { hashKeyOf } from '../../files/subjects/project-counts';
import type { OpenSubject } from '../../files/subjects/subject-files';
import { runTransaction } from '../../platform/documents';
import { type EvidenceDocument, findEvidence, findEvidenceIn, patchEvidenceIn } from '../../repositories/evidence';
import { getPerson } from '../guards';

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

function amended(subject: OpenSubject, evidence: EvidenceDocument, details: Details): EvidenceDocument {
  const flags = flagsOf({
    isDuplicate: evidence.flags.includes('duplicate'),
    takenAt: evidence.takenAt,
    activity: subject.activityOf(details.activityId),
  });
  return { ...evidence, ...details, flags };
}

export const amendFile: Handler<'files.amend'> = async (context, { subject: of, evidenceId, ...asked }) => {
  const person = await getPerson(context);
  const files = filesOf(person, of);
  const [found, stored] = await Promise.all([files.open(), findEvidence(evidenceId)]);
  if (stored?.subject !== subjectKey(of)) throw new AppError('NOT_FOUND');
  found.requireSlot({ slot: stored.slot, ...detailsOf(stored, asked) }, context.now);

  const at = toInstant(context.now);
  const { evidence, subject } = await runTransaction(async (transaction) => {
    const held = await findEvidenceIn(transaction, evidenceId);
    const open = await files.openIn(transaction);
    if (!held) throw new AppError('NOT_FOUND');
    const details = detailsOf(held, asked);
    const { slot } = held;
    open.requireSlot({ slot, ...details }, context.now);
    // Said before, or by the request whose answer was lost.
    if (isSame(held, details)) return { evidence: held, subject: open };
    const next = amended(open, held, details);
    await patchEvidenceIn(transaction, evidenceId, { ...details, flags: next.flags });
    const [from, to] = isCounted(held) ? [held, next] : [null, null];
    const change = { id: evidenceId, slot, deed: 'amended', from, to, hashKey: hashKeyOf(held), at } as const;
    return { evidence: next, subject: await open.changeIn(transaction, change) };
  });
  const [shown] = await presentEvidence([evidence], 'owner');
  if (!shown) throw new AppError('NOT_FOUND');
  return { evidence: shown, entry: subject.entryOf(evidence.slot) };
};
