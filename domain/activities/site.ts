/** Everything that the screen of the day (现场模式) shows. */
import { checklistEntrySchema } from '../projects/checklist';
import * as z from '../z';
import { helperSchema } from './helpers';
import { requiredWordsSchema } from './required-words';
import { activitySchema } from './schema';

export const siteSchema = z.object({
  activity: z.pick(activitySchema, {
    id: true,
    projectId: true,
    status: true,
    title: true,
    startsAt: true,
    endsAt: true,
    place: true,
    filings: true,
  }),
  words: z.array(requiredWordsSchema),
  people: z.object({
    signedIn: z.int(),
    /** What the notice asks for. */
    needed: z.nullable(z.int()),
    /** What was planned. */
    expected: z.nullable(z.int()),
  }),
  /** The checklist's photographs, counted for the whole project; with how many of this activity there are. */
  photos: z.array(z.object({ entry: checklistEntrySchema, here: z.int() })),
  /** False once nothing may be handed in any more. */
  isCollecting: z.boolean(),
  /** Null until the first code was asked for. */
  signInCode: z.nullable(z.string()),
  helpers: z.array(helperSchema),
  /** Whether I may invite and remove helpers: false for a helper. */
  mayInvite: z.boolean(),
});
export type Site = z.infer<typeof siteSchema>;

/** Why nothing is added any more; null while photographs are taken. */
export function shootRefusal({
  isCollecting,
  activity,
}: {
  isCollecting: boolean;
  activity: Pick<Site['activity'], 'status'>;
}): string | null {
  if (activity.status === 'cancelled') return '活动已取消';
  return isCollecting ? null : '验收材料已提交，照片不能再增加';
}
