/** What is told at once, as it is pushed. */
import { progressData } from '@domain/reminders/text';
import type { SamplePush } from './check-push';
import { newsSamples } from './news-samples';

export const newsPushes = (): SamplePush[] =>
  newsSamples.map(([rule, { push }]) => ({
    rule,
    template: 'progress',
    data: progressData(push),
    title: push.subject,
  }));
