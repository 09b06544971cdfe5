/** What has to be read on the wall: the words a title must carry, and the signs (标识) that a task asks for. */
import type { Category, Task } from '../call/schema';
import * as z from '../z';
import { measuredMinimums, tasksOf, tasksOfActivity } from './requirements';
import type { Activity } from './schema';

export const requiredWordsSchema = z.object({
  /** Exactly as it must be written. */
  text: z.string(),
  /** title: the activity's name carries it; sign: it hangs in the room. */
  kind: z.enum(['title', 'sign']),
  /** Whether the activity's title has it; null for a sign, which only eyes can check. */
  isInTitle: z.nullable(z.boolean()),
  /** The task, in the notice's words. */
  asked: z.string(),
  source: z.string(),
});
export type RequiredWords = z.infer<typeof requiredWordsSchema>;

const SIGN = /标识|标志|横幅|会标|背景板/;
/** `会场要有“八桂科技讲坛”标识` → 八桂科技讲坛 */
const quoted = (text: string): string[] => [...text.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words);

const signsOf = ({ title, source }: Task): RequiredWords[] =>
  SIGN.test(title) ? quoted(title).map((text) => ({ text, kind: 'sign', isInTitle: null, asked: title, source })) : [];

const nameOf = ({ requiredTitle: text, title: asked, source }: Task, title: string): RequiredWords[] =>
  text === null ? [] : [{ text, kind: 'title', isInTitle: title.includes(text), asked, source }];

type Planned = Pick<Activity, 'title' | 'taskIds'>;

/** A sign is a task of its own in the notices, so it is asked of every activity; a name only of those measured by its task. */
export function requiredWords(
  category: Pick<Category, 'tasks'>,
  { title, taskIds }: Planned,
  trackCodes: readonly string[],
): RequiredWords[] {
  const mine = tasksOf(category, trackCodes);
  return [...tasksOfActivity(mine, { taskIds }).flatMap((task) => nameOf(task, title)), ...mine.flatMap(signsOf)];
}

/** How many people this one activity needs for the tasks it is measured by; null where none states it. */
export function peopleNeeded(
  category: Pick<Category, 'tasks'>,
  { taskIds }: Pick<Planned, 'taskIds'>,
  trackCodes: readonly string[],
): number | null {
  const stated = tasksOfActivity(tasksOf(category, trackCodes), { taskIds })
    .flatMap((task) => measuredMinimums(task, false))
    .flatMap(([key, n]) => (key === 'participants' ? [n] : []));
  return stated.length > 0 ? Math.max(...stated) : null;
}
