/** Every message that is told at once, with the longest values there are. */
import { transitionMessage } from '@domain/applications/messages';
import { deadlineMessage } from '@domain/call/messages';
import { objectionMessage } from '@domain/files/messages';
import { peopleMessages } from '@domain/people/messages';
import { type ProjectNews, projectMessage } from '@domain/projects/messages';
import type { News } from '@domain/reminders/news';
import { calls, files, LAST_MOMENT, people, projectNews, TITLE, transitions } from './news-values';

export type Told = [name: string, news: News];
const keysOf = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[];
/** Each entry of each table; a new one has no samples until somebody gives it some, and the types say so. */
export const newsSamples: Told[] = [
  ...keysOf(transitions).flatMap((transition) =>
    transitions[transition].map(
      (details): Told => [
        `application: ${transition}`,
        transitionMessage(transition, { title: TITLE, categoryName: '项目' }, details),
      ],
    ),
  ),
  ...keysOf(projectNews).flatMap((kind) =>
    (projectNews[kind] as ProjectNews[]).map(
      (news): Told => [`project: ${kind}`, projectMessage(news, { title: TITLE })],
    ),
  ),
  ...keysOf(people).flatMap((key) => {
    const tell = peopleMessages[key] as (...values: unknown[]) => News;
    return people[key].map((values): Told => [`people: ${key}`, tell(...values)]);
  }),
  ...keysOf(files).flatMap((objection) =>
    files[objection].map((name): Told => [`file: ${objection}`, objectionMessage(objection, { name, of: TITLE })]),
  ),
  ...calls.flatMap((call) =>
    [null, '2026-12-01T00:00:00+08:00'].map(
      (before): Told => [`call: ${call.slug}`, deadlineMessage(call, { before, closesBefore: LAST_MOMENT })],
    ),
  ),
];
