import { QUEUE_PAGE } from '@domain/constants';
import { AppError } from '@domain/errors';
import type { Handler } from '../../context';
import { listQueue } from '../../repositories/applications';
import { getPerson } from '../guards';

export const queueApplications: Handler<'applications.queue'> = async (context, page) => {
  const { officerOf, officerCategories } = await getPerson(context);
  if (!officerOf) throw new AppError('FORBIDDEN');
  const applications = await listQueue({ issuerName: officerOf, categories: officerCategories }, page);
  const last = applications.length < QUEUE_PAGE ? undefined : applications.at(-1);
  return { applications, next: last?.updatedAt ?? null };
};
