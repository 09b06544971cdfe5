/** What the upload pipeline asks of a kind of subject. A new kind is one file beside these, named in index.ts. */
import type { Shot } from '@domain/call/schema';
import type { TimelineEvent } from '@domain/events';
import type { SubjectKind, SubjectOf } from '@domain/files/schema';
import type { SlotRule } from '@domain/files/slots';
import type { Reader } from '@domain/files/standing';
import type { ChangedItem, ChecklistEntry } from '@domain/projects/checklist';
import type { Transaction } from '../../platform/documents';
import type { PersonDocument } from '../../repositories/people';

/** Where in a subject a file is. */
export interface FilePlace {
  slot: string;
  shot: Shot | null;
  activityId: string | null;
}

/** One place for files in a subject, as it is at this moment. */
export interface Slot extends SlotRule {
  /** As the reader knows it: 活动照片, 申请书. */
  title: string;
  fileCount: number;
  /** Room in the whole subject, where that is limited too. */
  total?: { fileCount: number; maxFiles: number };
}

export interface FileChange {
  id: string;
  slot: string;
  deed: 'added' | 'removed' | 'amended';
  /** Where it counted before, and where it counts now; null: nowhere. */
  from: FilePlace | null;
  to: FilePlace | null;
  /** What the file is known again by, see hashKeyOf. */
  hashKey: string;
  at: string;
}

/** A subject as it was read, in the hands of somebody who may change its files. */
export interface OpenSubject {
  /** Throws where the subject has no such place, or nothing may be changed in it any more. */
  requireSlot(place: FilePlace, now: number): Slot;
  /** Counts the change in the subject's own document, and answers the subject as it is then. */
  changeIn(transaction: Transaction, change: FileChange): Promise<OpenSubject>;
  /** As whom the person is let in; absent: as the contact person. */
  actorRole?: TimelineEvent['actorRole'];
  /** The checklist item behind a slot; null where the subject has no checklist. */
  entryOf(slot: string): ChecklistEntry | null;
  /** Of the project; null where the subject is none. */
  version: number | null;
  /** When an activity of the subject goes on; null where it has none of this id. */
  activityOf(activityId: string | null): { startsAt: string; endsAt: string } | null;
  /** Whether these very bytes are there already, as far as the subject keeps count of that. */
  hasFile(hashKey: string): boolean;
}

/** For subjects without activities, where every file stands for itself. */
export const plainSubject: Pick<OpenSubject, 'entryOf' | 'version' | 'activityOf' | 'hasFile'> = {
  entryOf: () => null,
  version: null,
  activityOf: () => null,
  hasFile: () => false,
};

/** What a reply says of the subject after a change at this place. */
export const changedItemOf = ({ entryOf, version }: OpenSubject, slot: string): ChangedItem => ({
  entry: entryOf(slot),
  version,
});

/** Who reads, and the activities by which she is told of a photograph from another day. */
export interface Reading extends Pick<OpenSubject, 'activityOf'> {
  reader: Reader;
}

/** Of a subject without activities. */
export const plainReading = (reader: Reading['reader']): Reading => ({ reader, activityOf: plainSubject.activityOf });

export interface SubjectFiles {
  /** Throws NOT_FOUND unless the person may see the subject's files, or those of the slot. */
  requireReader(slot?: string): Promise<Reading>;
  /** For the contact person of the owning organization, and helpers within their limits; NOT_FOUND for everybody else. */
  open(): Promise<OpenSubject>;
  /** The same, read inside; what does not change with the subject is read once, outside. */
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
