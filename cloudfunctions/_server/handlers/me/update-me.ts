import type { Handler } from '../../context';
import { runTransaction } from '../../platform/documents';
import { findPersonIn, patchPersonIn, putPersonIn } from '../../repositories/people';
import { getOpenid } from '../guards';

/** Nobody yet: no organization, no office, no expertise. Those are given by others. */
const stranger = { memberships: [], joinRequests: [], officerOf: null, officerCategories: null, isExpert: false };

export const updateMe: Handler<'me.update'> = async (context, { name, phone }) => {
  const openid = getOpenid(context);
  // A transaction, because she may be made a member at this moment, and creating must not undo that.
  return runTransaction(async (transaction) => {
    const person = await findPersonIn(transaction, openid);
    if (person) await patchPersonIn(transaction, openid, { name, phone });
    else await putPersonIn(transaction, { _id: openid, ...stranger, name, phone });
    return { person: { ...(person ?? stranger), name, phone } };
  });
};
