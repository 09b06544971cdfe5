import type { Handler } from '../../context';
import { listFollowsOf } from '../../repositories/follows';
import { getOpenid } from '../guards';

export const listFollowedCalls: Handler<'calls.followed'> = async (context) => ({
  slugs: (await listFollowsOf(getOpenid(context))).map(({ callSlug }) => callSlug),
});
