import { AppError } from '@domain/errors';
import type { Handler } from '../../context';
import { listQueue } from '../../repositories/applications';
import { getPerson } from '../guards';

export const queueApplications: Handler<'applications.queue'> = async (context) => {
  const { officerOf, officerCategories } = await getPerson(context);
  if (!officerOf) throw new AppError('FORBIDDEN');
  return { applications: await listQueue(officerOf, officerCategories) };
};
