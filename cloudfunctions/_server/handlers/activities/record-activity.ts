import { recordedCounts } from '@domain/activities/counts';
import { recordedWords } from '@domain/activities/timeline-words';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { changeActivity } from './change-activity';

/** Recorded again, it is a correction: the numbers that count are the last ones. */
export const recordActivity: Handler<'activities.record'> = (context, { record, ...asked }) =>
  changeActivity(context, asked, 'record', (activity) => ({
    changes: { status: 'held', record, recordedAt: toInstant(context.now) },
    text: recordedWords(activity, recordedCounts(activity, record).participants ?? null),
  }));
