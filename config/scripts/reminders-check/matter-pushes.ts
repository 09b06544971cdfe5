/** Every push of the table of matters, said of everything in the notices. */
import type { Call } from '@domain/call/schema';
import { TEXT_MAX } from '@domain/constants';
import { planMoments } from '@domain/reminders/plan';
import { momentOf } from '@domain/reminders/rules';
import { reminderMessage } from '@domain/reminders/text';
import { toMs } from '@domain/time';
import { type SamplePush, typed } from './check-push';
import { type NoticeMatter, noticeMatters } from './notice-matters';

/** The longest date there is to write. */
const AT = '2027-01-01T00:00:00+08:00';
const BEGINNING = 0;

function pushesOf({ kind, of, missing, title, page, name }: NoticeMatter): SamplePush[] {
  const matter = { key: kind, kind, at: AT, missing, ...(title === undefined ? {} : { title }) };
  return planMoments([matter], BEGINNING).flatMap(({ ruleId, dueAt }) =>
    [name, typed(TEXT_MAX.title)].map((subjectTitle): SamplePush => {
      const { data } = reminderMessage({ ruleId, subjectTitle, matter, now: toMs(dueAt) });
      const { template } = momentOf(ruleId).rule;
      return { rule: `${ruleId}（${of}）`, template, data, title: subjectTitle, page };
    }),
  );
}

export const matterPushes = (calls: readonly Call[]): SamplePush[] =>
  calls.flatMap((call) => noticeMatters(call).flatMap(pushesOf));
