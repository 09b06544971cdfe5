import type { Handler } from '../../context';
import { listBroadcasts as listDocuments } from '../../repositories/broadcasts';
import { countTold } from '../../repositories/inbox';
import { countPushed } from '../../repositories/reminder-plans';
import { getOfficer } from '../guards';

export const listBroadcasts: Handler<'reminders.broadcasts'> = async (context) => {
  const { person, issuerName, categories } = await getOfficer(context);
  // Others' messages may be about categories that are not hers.
  const found = await listDocuments(categories === null ? { issuerName } : { by: person._id });
  const ids = found.map(({ _id }) => _id);
  const [told, pushed] = await Promise.all([countTold(ids), countPushed(ids)]);
  return {
    broadcasts: found.map(({ _id: id, ...broadcast }) => ({
      id,
      ...broadcast,
      ...(told.get(id) ?? { told: 0, read: 0 }),
      pushed: pushed.get(id) ?? 0,
    })),
  };
};
