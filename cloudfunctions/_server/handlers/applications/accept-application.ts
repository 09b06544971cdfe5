import type { Handler } from '../../context';
import { moveApplication } from './move-application';

export const acceptApplication: Handler<'applications.accept'> = (context, { id }) =>
  moveApplication(context, id, 'accept');
