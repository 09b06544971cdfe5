/**
 * What one person still allows us to send, and which sends were begun. A send is begun by one conditional write of this
 * document, which spends the credit and notes the message at once: whoever finds the message noted never sends it again,
 * and no run can begin it twice.
 */
import { toInstant, toMs } from '../time';

export interface BegunSend {
  messageId: string;
  /** The run that began it. */
  by: string;
  at: string;
  /** WeChat refused it for want of a credit, and the balance says so. */
  isRefused?: true;
}

export interface Ledger {
  balances: { templateId: string; remaining: number }[];
  begun: BegunSend[];
  /** Every change counts it up; a change of what is no longer so changes nothing. */
  version: number;
}

export const emptyLedger: Ledger = { balances: [], begun: [], version: 0 };

/** More than anybody is sent between two looks of one run. */
const BEGUN_KEPT = 50;
/** No send lasts longer: the SDK gives up after 15 seconds. */
export const SEND_MS = 20_000;

export const remainingOf = (ledger: Pick<Ledger, 'balances'> | null, templateId: string): number =>
  ledger?.balances.find((entry) => entry.templateId === templateId)?.remaining ?? 0;

export const withRemaining = <L extends Ledger>(ledger: L, templateId: string, remaining: number): L => ({
  ...ledger,
  balances: [...ledger.balances.filter((entry) => entry.templateId !== templateId), { templateId, remaining }],
});

interface Send {
  templateId: string;
  messageId: string;
  by: string;
}

export type Beginning<L> =
  /** To be written; once it is, this run alone may send. */
  | { kind: 'begin'; ledger: L }
  /** This run has begun it, and only the answer to the writing was lost. */
  | { kind: 'mine' }
  /** Another run began it. */
  | { kind: 'begun' }
  /** Another run is sending to this person, and WeChat refuses two at once (43108). */
  | { kind: 'busy' }
  | { kind: 'no_credit' };

const isUnderWay = (send: BegunSend, now: number): boolean => Math.abs(now - toMs(send.at)) < SEND_MS;

export function beginSend<L extends Ledger>(ledger: L, { templateId, messageId, by }: Send, now: number): Beginning<L> {
  const earlier = ledger.begun.find((send) => send.messageId === messageId);
  if (earlier) return { kind: earlier.by === by ? 'mine' : 'begun' };
  const remaining = remainingOf(ledger, templateId);
  if (remaining < 1) return { kind: 'no_credit' };
  if (ledger.begun.some((send) => send.by !== by && isUnderWay(send, now))) return { kind: 'busy' };
  const begun = [...ledger.begun, { messageId, by, at: toInstant(now) }].slice(-BEGUN_KEPT);
  return { kind: 'begin', ledger: { ...withRemaining(ledger, templateId, remaining - 1), begun } };
}

/** The send certainly had no effect: its credit is there again, and it may be begun again. Null: it is so already. */
export function takeBackSend<L extends Ledger>(ledger: L, { templateId, messageId }: Omit<Send, 'by'>): L | null {
  if (!ledger.begun.some((send) => send.messageId === messageId)) return null;
  const begun = ledger.begun.filter((send) => send.messageId !== messageId);
  return { ...withRemaining(ledger, templateId, remainingOf(ledger, templateId) + 1), begun };
}

/**
 * WeChat says that nothing is left (43101), and it knows: what we believed to be left goes. What was earned since the send
 * was begun stays. Null: it is corrected already.
 */
export function nothingLeft<L extends Ledger>(
  ledger: L,
  { templateId, messageId, believed }: Omit<Send, 'by'> & { believed: number },
): L | null {
  const isCorrected = ledger.begun.some((send) => send.messageId === messageId && send.isRefused);
  if (isCorrected) return null;
  const begun = ledger.begun.map(
    (send): BegunSend => (send.messageId === messageId ? { ...send, isRefused: true } : send),
  );
  return { ...withRemaining(ledger, templateId, Math.max(0, remainingOf(ledger, templateId) - believed)), begun };
}
