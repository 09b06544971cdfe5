import { randomUUID } from 'node:crypto';
import { ACTIVE_USER_MS, MAX_CHECKED_CHARACTERS } from '../limits';
import type { UserRegistry } from '../users/user-registry';
import type { MediaChecks } from './media-checks';
import { type OpenApi, type OpenApis, ok, refuse } from './open-api';
import { isRiskyText, resultOf } from './risky-mark';

export interface SecurityServices {
  mediaChecks: MediaChecks;
  users: UserRegistry;
}

/** Content safety. The verdict on a file comes later, as an event. [O] */
export function securityApis({ mediaChecks, users }: SecurityServices): OpenApis {
  const msgSecCheck: OpenApi = (args) => {
    const content = String(args.content ?? '');
    if (content === '') return refuse(44002, 'empty post data');
    if ([...content].length > MAX_CHECKED_CHARACTERS) return refuse(45002, 'content size out of limit');
    const refusal = refuseCaller(users, args);
    if (refusal) return refusal;
    return ok({ result: resultOf(isRiskyText(content) ? 'risky' : 'pass'), trace_id: randomUUID(), detail: [] });
  };

  const mediaCheckAsync: OpenApi = (args) => {
    const mediaUrl = String(args.media_url ?? '');
    if (!/^https?:\/\//.test(mediaUrl)) return refuse(40006, 'invalid media_url');
    const mediaType = Number(args.media_type);
    if (![1, 2].includes(mediaType)) return refuse(40004, 'invalid media type');
    const refusal = refuseCaller(users, args);
    if (refusal) return refusal;
    const traceId = randomUUID();
    mediaChecks.add({ traceId, mediaUrl, mediaType, openid: String(args.openid) });
    return ok({ trace_id: traceId });
  };

  return { 'security.msgSecCheck': msgSecCheck, 'security.mediaCheckAsync': mediaCheckAsync };
}

function refuseCaller(users: UserRegistry, args: Record<string, unknown>) {
  if (Number(args.version) !== 2) return refuse(40097, 'invalid args: version must be 2');
  if (![1, 2, 3, 4].includes(Number(args.scene))) return refuse(40129, 'invalid scene');
  const openid = String(args.openid ?? '');
  if (!users.isKnown(openid)) return refuse(40003, 'invalid openid');
  if (!users.wasSeenWithin(openid, ACTIVE_USER_MS))
    return refuse(61010, 'code is expired: the user was not active in the last two hours');
  return undefined;
}
