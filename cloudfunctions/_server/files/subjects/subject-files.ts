/** What the upload pipeline asks of a kind of subject. A new kind is one file beside these, named in index.ts. */
import type { Shot } from '@domain/call/schema';
import type { TimelineEvent } from '@domain/events';
import type { SubjectKind, SubjectOf } from '@domain/files/schema';
import type { SlotRule } from '@domain/files/slots';
import type { ChecklistEntry } from '@domain/projects/checklist';
import type { Transaction } from '../../platform/documents';
import type { PersonDocument } from '../../repositories/people';

/** One place for files in a subject, as it is at this moment. */
export interface Slot extends SlotRule {
  /** As the reader knows it: 活动照片, 申请书. */
  title: string;
  fileCount: number;
}

export interface FileChange {
  id: string;
  slot: string;
  shot: Shot | null;
  /** One file more, or one fewer. */
  by: 1 | -1;
  at: string;
}

/** A subject as it was read, in the hands of somebody who may change its files. */
export interface OpenSubject {
  /** Throws where the subject has no such place, or nothing may be changed in it any more. */
  requireSlot(slot: string, shot: Shot | null, now: number): Slot;
  /** Counts the change in the subject's own document, and answers the subject as it is then. */
  changeIn(transaction: Transaction, change: FileChange): Promise<OpenSubject>;
  /** As whom the person is let in; absent: as the contact person. */
  actorRole?: TimelineEvent['actorRole'];
  /** The checklist item behind a slot; null where the subject has no checklist. */
  entryOf(slot: string): ChecklistEntry | null;
}

export interface SubjectFiles {
  /** Throws NOT_FOUND unless the person may see the subject's files. */
  requireReader(): Promise<void>;
  /** For the contact person of the owning organization, and helpers within their limits; NOT_FOUND for everybody else. */
  open(): Promise<OpenSubject>;
  /** The same, read inside; what does not change with the subject is taken from `open`, which comes first. */
  openIn(transaction: Transaction): Promise<OpenSubject>;
}

/** The activity whose photographs somebody brings who may be a helper there. */
export interface Help {
  activityId: string;
  now: number;
}

export type SubjectRules<K extends SubjectKind> = (
  person: PersonDocument,
  subject: SubjectOf<K>,
  help: Help | null,
) => SubjectFiles;
