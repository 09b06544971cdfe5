import { QUEUE_PAGE } from '@domain/constants';
import type { Handler } from '../../context';
import { listQueue } from '../../repositories/applications';
import { getOfficer } from '../guards';

export const queueApplications: Handler<'applications.queue'> = async (context, page) => {
  const applications = await listQueue(await getOfficer(context), page);
  const last = applications.length < QUEUE_PAGE ? undefined : applications.at(-1);
  return { applications, next: last?.updatedAt ?? null };
};
