/** What an officer tells many at once (群发通知): to whom, in which words, and how often. */
import { applicationStatuses } from '../applications/statuses';
import { BROADCAST_MAX, TEMPLATE_THING_MAX } from '../constants';
import { projectStatuses } from '../projects/lifecycle';
import { pathTo } from '../routes';
import { textSchema } from '../text';
import * as z from '../z';
import { shorten } from './list-text';
import type { ProgressWords, ReminderMessage } from './text';

const idSchema = z.string().check(z.minLength(1), z.maxLength(64));

const common = {
  callSlug: idSchema,
  /** Left out: all that the officer looks after. */
  categoryCodes: z.optional(z.array(idSchema).check(z.minLength(1, '请至少选一个项目类型'), z.maxLength(30))),
  /** Only about what is on the list of those who could not be reached. */
  onlyUnreached: z.optional(z.boolean()),
};

/** Whose contact persons are told: those of applications or projects of one call that stand at one of these stages. */
export const broadcastFilterSchema = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('applications'),
    ...common,
    statuses: z.array(z.enum(applicationStatuses)).check(z.minLength(1, '请至少选一个阶段'), z.maxLength(20)),
  }),
  z.strictObject({
    of: z.literal('projects'),
    ...common,
    statuses: z.array(z.enum(projectStatuses)).check(z.minLength(1, '请至少选一个阶段'), z.maxLength(20)),
    /** Only projects whose acceptance checklist still lacks something. */
    onlyMissing: z.optional(z.boolean()),
  }),
]);
export type BroadcastFilter = z.infer<typeof broadcastFilterSchema>;

/** WeChat takes no push with a broken line. */
export const broadcastTitleSchema = textSchema(BROADCAST_MAX.title).check(
  z.refine((value) => !/[^\S ]/u.test(value), '标题不能换行'),
);
export const broadcastTextSchema = textSchema(BROADCAST_MAX.text);

/** How the push names it. */
const STAGE = '科协通知';
/** More than these are counted. */
const NAMED = 3;

export interface AddressedThing {
  id: string;
  title: string;
}

/** `八桂科技讲坛等2项` in as many characters as a push holds. */
function subjectOf([first, ...others]: readonly AddressedThing[]): string {
  const title = first?.title ?? '';
  if (others.length === 0) return shorten(title, TEMPLATE_THING_MAX);
  const count = `等${others.length + 1}项`;
  return `${shorten(title, TEMPLATE_THING_MAX - count.length)}${count}`;
}

function aboutWords(things: readonly AddressedThing[]): string {
  const names = things.slice(0, NAMED).map(({ title }) => title);
  return `${names.join('、')}${things.length > NAMED ? `等${things.length}项` : ''}`;
}

/** One message to one person, whatever number of things of hers it is about; it opens the one, or the list of all. */
export function broadcastMessage(
  { of, title, text, issuerName }: { of: BroadcastFilter['of']; title: string; text: string; issuerName: string },
  things: readonly AddressedThing[],
): Omit<ReminderMessage, 'data'> & { link: string; push: ProgressWords } {
  const [only, ...others] = things;
  const page = of === 'applications' ? 'application' : 'project';
  return {
    title,
    text: `${issuerName}：${text}（关于：${aboutWords(things)}）`,
    link: only && others.length === 0 ? pathTo(page, { id: only.id }) : pathTo('work'),
    push: { subject: subjectOf(things), stage: STAGE, note: title },
  };
}
