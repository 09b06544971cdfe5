import { randomUUID } from 'node:crypto';
import { APP_ID } from '../functions/environment';
import { ACTIVE_USER_MS, MAX_CHECKED_CHARACTERS } from '../limits';
import type { PlatformState } from '../state/platform-state';
import type { UserRegistry } from '../users/user-registry';
import { type OpenApi, type OpenApis, ok, refuse } from './open-api';

/** Ours: text with this in it is found risky. */
const RISKY_MARK = '违规测试';
const RISKY_LABEL = 20002;
const PASS_LABEL = 100;

export interface MediaCheck {
  traceId: string;
  mediaUrl: string;
  mediaType: number;
  openid: string;
}

export interface SecurityServices {
  state: PlatformState;
  users: UserRegistry;
}

/** Content safety. The verdict on a file comes later, as an event: see `/_cloud/media-checks`. [O] */
export function securityApis({ state, users }: SecurityServices): OpenApis {
  const msgSecCheck: OpenApi = (args) => {
    const content = String(args.content ?? '');
    if (content === '') return refuse(44002, 'empty post data');
    if ([...content].length > MAX_CHECKED_CHARACTERS) return refuse(45002, 'content size out of limit');
    const refusal = refuseCaller(users, args);
    if (refusal) return refusal;
    const isRisky = content.includes(RISKY_MARK);
    return ok({ result: resultOf(isRisky ? 'risky' : 'pass'), trace_id: randomUUID(), detail: [] });
  };

  const mediaCheckAsync: OpenApi = (args) => {
    const mediaUrl = String(args.media_url ?? '');
    if (!/^https?:\/\//.test(mediaUrl)) return refuse(40006, 'invalid media_url');
    const refusal = refuseCaller(users, args);
    if (refusal) return refusal;
    const check: MediaCheck = {
      traceId: randomUUID(),
      mediaUrl,
      mediaType: Number(args.media_type),
      openid: String(args.openid),
    };
    state.put(['media-check', check.traceId], check);
    return ok({ trace_id: check.traceId });
  };

  return { 'security.msgSecCheck': msgSecCheck, 'security.mediaCheckAsync': mediaCheckAsync };
}

export function mediaCheckEvent(check: MediaCheck, suggest: string, instant: number): object {
  return {
    ToUserName: 'gh_local',
    FromUserName: check.openid,
    CreateTime: Math.floor(instant / 1000),
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid: APP_ID,
    trace_id: check.traceId,
    version: 2,
    detail: [],
    errcode: 0,
    errmsg: 'ok',
    result: resultOf(suggest),
  };
}

function resultOf(suggest: string) {
  return { suggest, label: suggest === 'pass' ? PASS_LABEL : RISKY_LABEL };
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
