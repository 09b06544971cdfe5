import type { Invocation } from './invocation';

export const ENVIRONMENT_ID = 'kexie-local';
export const APP_ID = 'wx0000000000000000';

/** What an instance has in process.env for its whole life. It never sees the host's own variables. */
export function instanceEnvironment(gatewayUrl: string, functionName: string): Record<string, string> {
  return {
    TZ: 'UTC',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local-secret-id',
    TENCENTCLOUD_SECRETKEY: 'local-secret-key',
    TENCENTCLOUD_SESSIONTOKEN: 'local-session-token',
    SCF_NAMESPACE: ENVIRONMENT_ID,
    SCF_FUNCTIONNAME: functionName,
    TCB_ENV: ENVIRONMENT_ID,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: gatewayUrl }),
    SILENCE: 'true',
  };
}

/** What changes with every run. */
export function invocationEnvironment(invocation: Invocation): Record<string, string> {
  const { caller, token } = invocation;
  const context: Record<string, string> = { WX_APPID: APP_ID, WX_API_TOKEN: token };
  if (caller.openid !== undefined) {
    context.WX_OPENID = caller.openid;
    context.WX_CLIENTIP = '127.0.0.1';
  }
  if (caller.kind === 'timer') context.WX_TRIGGER_API_TOKEN_V0 = token;
  return {
    ...context,
    WX_CONTEXT_KEYS: Object.keys(context).join(','),
    TCB_SOURCE: caller.source,
    ...(caller.kind === 'timer' ? { TRIGGER_SRC: 'timer' } : {}),
  };
}

/** WeChat adds the caller to a client's event. [C] */
export function platformEvent(invocation: Invocation, event: unknown): unknown {
  const { openid } = invocation.caller;
  if (openid === undefined || typeof event !== 'object' || event === null || Array.isArray(event)) return event;
  return { ...event, userInfo: { appId: APP_ID, openId: openid } };
}
