import { cancelledWords } from '@domain/activities/timeline-words';
import type { Handler } from '../../context';
import { changeActivity } from './change-activity';

export const cancelActivity: Handler<'activities.cancel'> = (context, { reason, ...asked }) =>
  changeActivity(context, asked, 'cancel', (activity) => ({
    changes: { status: 'cancelled', cancelledReason: reason },
    text: cancelledWords(activity, reason),
  }));
