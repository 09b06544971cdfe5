/** What has to be read on the wall: the words a title must carry, and the signs (标识) that a task asks for. */
import type { Category } from '../call/schema';
import * as z from '../z';
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

type Task = Category['tasks'][number];
const SIGN = /标识|标志|横幅|会标|背景板/;
/** `会场要有“八桂科技讲坛”标识` → 八桂科技讲坛 */
const quoted = (text: string): string[] => [...text.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words);

const signsOf = ({ title, source }: Task): RequiredWords[] =>
  SIGN.test(title) ? quoted(title).map((text) => ({ text, kind: 'sign', isInTitle: null, asked: title, source })) : [];

/** A sign is a task of its own in the notices, so it is asked of every activity; a name only of the tasks she plans to fulfil. */
export function requiredWords(
  tasks: readonly Task[],
  { title, taskIds }: Pick<Activity, 'title' | 'taskIds'>,
  trackCodes: readonly string[],
): RequiredWords[] {
  const mine = tasks.filter(
    (task) => task.trackCodes.length === 0 || task.trackCodes.some((code) => trackCodes.includes(code)),
  );
  const names = mine.flatMap((task): RequiredWords[] =>
    task.requiredTitle !== null && taskIds.includes(task.id)
      ? [
          {
            text: task.requiredTitle,
            kind: 'title',
            isInTitle: title.includes(task.requiredTitle),
            asked: task.title,
            source: task.source,
          },
        ]
      : [],
  );
  return [...names, ...mine.flatMap(signsOf)];
}

/** How many people one activity needs for the tasks it is to fulfil; null where none states it. */
export function peopleNeeded(tasks: readonly Task[], taskIds: readonly string[]): number | null {
  const stated = tasks.flatMap(({ id, minimum }) => (taskIds.includes(id) ? [minimum?.participants ?? 0] : []));
  const most = Math.max(0, ...stated);
  return most > 0 ? most : null;
}
