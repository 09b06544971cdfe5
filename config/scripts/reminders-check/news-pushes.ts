/** What is told at once, as it is pushed. */
import { BROADCAST_MAX, TEXT_MAX } from '@domain/constants';
import { broadcastMessage } from '@domain/reminders/broadcast';
import { type ProgressWords, progressData } from '@domain/reminders/text';
import { type SamplePush, typed } from './check-push';
import { newsSamples } from './news-samples';
import { ASSOCIATION } from './news-values';

/** What an officer writes to many, about one thing of theirs or several. */
const broadcasts = [1, 2, 100].map((count): [rule: string, told: { push: ProgressWords }] => {
  const written = { title: typed(BROADCAST_MAX.title), text: typed(BROADCAST_MAX.text), issuerName: ASSOCIATION };
  const things = Array.from({ length: count }, () => ({ id: 'x', title: typed(TEXT_MAX.title) }));
  return [`broadcast: ${count}`, broadcastMessage({ of: 'projects', ...written }, things)];
});

export const newsPushes = (): SamplePush[] =>
  [...newsSamples, ...broadcasts].map(([rule, { push }]) => ({
    rule,
    template: 'progress',
    data: progressData(push),
    title: push.subject,
  }));
