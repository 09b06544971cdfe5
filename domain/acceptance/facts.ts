/** What the checklist needs to know of a project: its own document holds all of it. */
import type { ActivityMark } from '../activities/schema';
import type { Category, Shot } from '../call/schema';
import type { Project } from '../projects/schema';
import type { ItemMark, ItemVerdict } from './schema';

export type ChecklistRules = Pick<Category, 'acceptance' | 'completion'>;

/** A file that counts; one that the platform found risky, or that is not what the phone announced, is none. */
export interface EvidenceMark {
  itemId: string;
  shot: Shot | null;
  /** The activity it shows; absent or null: none in particular. */
  activityId?: string | null;
}

export interface ChecklistFacts extends Pick<Project, 'trackCodes' | 'status' | 'extendedTo' | 'correctUntil'> {
  activities: readonly ActivityMark[];
  evidence: readonly EvidenceMark[];
  marks: readonly ItemMark[];
  verdicts: readonly ItemVerdict[];
  /** Item id → when its files or its mark last changed. */
  itemChangedAt: Readonly<Record<string, string>>;
}
