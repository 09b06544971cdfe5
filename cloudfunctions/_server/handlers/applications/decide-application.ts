import type { Handler } from '../../context';
import { moveApplication } from './move-application';

export const decideApplication: Handler<'applications.decide'> = (context, input) =>
  input.decision === 'send_to_experts'
    ? moveApplication(context, input.id, 'send_to_experts')
    : moveApplication(context, input.id, 'decline', () => ({
        detail: `原因：${input.reason}`,
        told: { reason: input.reason },
      }));
