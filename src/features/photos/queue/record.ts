/** One file that waits on the phone for the server: what it is, and how far it has come. Pure. */
import type { Shot } from '@domain/call/schema';
import type { ContentType } from '@domain/files/formats';
import type { Subject } from '@domain/files/schema';

/** What the person may still change of it, at any moment. */
export interface Details {
  shot: Shot | null;
  caption: string | null;
  activityId: string | null;
}

export interface FileToKeep extends Details {
  subject: Subject;
  slot: string;
  /** Where it belongs, for the list across projects. */
  projectTitle: string;
  itemTitle: string;
  name: string;
  contentType: ContentType;
  bytes: number;
  /** Null where the phone cannot tell. */
  sha256: string | null;
  takenAt: string | null;
  takenFrom: 'exif' | 'camera' | null;
  /** Asked for as 原图: large, so it waits for Wi-Fi unless she says now. */
  isOriginal: boolean;
}

/** keeping: being written to the phone; settled: the server has it, or it was given up, and only the phone is left to clear. */
export type Step = 'keeping' | 'ticket' | 'upload' | 'attach' | 'amend' | 'settled';

export interface QueuedFile extends FileToKeep {
  /** Made when the file is kept and sent with every try, so that none is recorded twice. */
  key: string;
  /** Where the phone keeps it. */
  path: string;
  /** The order in which they were kept. */
  order: number;
  isUrgent: boolean;
  step: Step;
  /** What the ticket was asked with: with anything else it would be refused. */
  sentAs: Details | null;
  ticketId: string | null;
  cloudPath: string | null;
  fileId: string | null;
  evidenceId: string | null;
  /** How many tickets have run out on it. */
  ticketsLost: number;
  /** Why it cannot go on without the person. */
  refusal: string | null;
}

export const newRecord = (
  file: FileToKeep,
  { key, path, order }: Pick<QueuedFile, 'key' | 'path' | 'order'>,
): QueuedFile => ({
  ...file,
  ...{ key, path, order },
  isUrgent: false,
  step: 'keeping',
  sentAs: null,
  ticketId: null,
  cloudPath: null,
  fileId: null,
  evidenceId: null,
  ticketsLost: 0,
  refusal: null,
});

const detailsOf = ({ shot, caption, activityId }: Details): Details => ({ shot, caption, activityId });

const isSame = (one: Details, other: Details): boolean =>
  one.shot === other.shot && one.caption === other.caption && one.activityId === other.activityId;

export const kept = (file: QueuedFile): QueuedFile => ({ ...file, step: 'ticket' });
/** Before the first request: what it says stays what every later one says. */
export const announced = (file: QueuedFile): QueuedFile => ({ ...file, sentAs: file.sentAs ?? detailsOf(file) });
export const ticketed = (file: QueuedFile, ticket: { ticketId: string; cloudPath: string }): QueuedFile => ({
  ...file,
  ...ticket,
  step: 'upload',
});
export const uploaded = (file: QueuedFile, fileId: string): QueuedFile => ({ ...file, fileId, step: 'attach' });
/** @param known what the server has been told by now */
export const recorded = (file: QueuedFile, known: Details): QueuedFile => ({
  ...file,
  sentAs: detailsOf(known),
  step: isSame(file, known) ? 'settled' : 'amend',
});
/** Its ticket has run out: another is asked for under the same key. */
export const unticketed = (file: QueuedFile): QueuedFile => ({
  ...file,
  step: 'ticket',
  fileId: null,
  ticketsLost: file.ticketsLost + 1,
});
export const refused = (file: QueuedFile, refusal: string): QueuedFile => ({ ...file, refusal });
/** From the start, unless the server has it already. */
export const retried = (file: QueuedFile): QueuedFile => ({
  ...(file.step === 'amend' ? file : unticketed(file)),
  ticketsLost: 0,
  refusal: null,
});
export const settled = (file: QueuedFile): QueuedFile => ({ ...file, step: 'settled', refusal: null });
/** What was recorded already is amended there; what is on its way is amended when it has arrived. */
export const amended = (file: QueuedFile, change: Partial<Details>): QueuedFile => ({ ...file, ...change });
