import { endOfDate, formatLastMoment, MS_PER_DAY, toDate, toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { moveApplication } from './move-application';

/** The day on which it begins does not count. */
export const publicizeApplication: Handler<'applications.publicize'> = (context, { id, days }) =>
  moveApplication(context, id, 'publicize', () => {
    const endsBefore = toInstant(endOfDate(toDate(context.now)) + days * MS_PER_DAY);
    const publicity = { startedAt: toInstant(context.now), endsBefore };
    return {
      changes: { publicity },
      detail: `公示 ${days} 天，到 ${formatLastMoment(endsBefore)} 结束`,
      told: { publicity },
    };
  });
