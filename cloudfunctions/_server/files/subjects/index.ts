import type { Subject } from '@domain/files/schema';
import { applicationSubject, organizationSubject, projectSubject } from '../../repositories/events';
import type { PersonDocument } from '../../repositories/people';
import { applicationFiles } from './application-files';
import { projectFiles } from './project-files';
import { qualificationFiles } from './qualification-files';
import type { Help, SubjectFiles } from './subject-files';

/** The subject's own rules, for this person. */
export function filesOf(person: PersonDocument, subject: Subject, help: Help | null = null): SubjectFiles {
  switch (subject.kind) {
    case 'project':
      return projectFiles(person, subject, help);
    case 'application':
      return applicationFiles(person, subject, help);
    case 'qualification':
      return qualificationFiles(person, subject, help);
  }
}

/** Whose timeline tells of it. */
export function timelineOf(subject: Subject): string {
  switch (subject.kind) {
    case 'project':
      return projectSubject(subject.id);
    case 'application':
      return applicationSubject(subject.id);
    case 'qualification':
      return organizationSubject(subject.organizationId);
  }
}

/** A file said to show an activity may come from one of its helpers. */
export const helpOf = (activityId: string | null | undefined, now: number): Help | null =>
  activityId ? { activityId, now } : null;
