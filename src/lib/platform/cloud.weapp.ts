/** The WeChat cloud, as the phone reaches it. */
import { PlatformError, type SubscribeAnswer, type SubscribeResult, type UploadRequest } from './types';

interface WxFailure {
  errCode?: number;
  errMsg?: string;
}
interface WxCloud {
  init(options: { env?: string; traceUser: boolean }): void;
  callFunction(options: { name: string; data: object }): Promise<{ result: unknown }>;
  uploadFile(options: {
    cloudPath: string;
    filePath: string;
    success(result: { fileID: string }): void;
    fail(failure: WxFailure): void;
  }): { onProgressUpdate?(listener: (event: { progress: number }) => void): void } | undefined;
}
declare const wx: {
  cloud: WxCloud;
  requestSubscribeMessage(options: {
    tmplIds: string[];
    success(result: Record<string, string>): void;
    fail(failure: WxFailure): void;
  }): void;
};

/** Error codes of the platform itself (function missing, crashed, timed out) are this far below zero. */
const PLATFORM_CODES_BELOW = -400_000;
/** The user turned subscription messages off in the mini-program's settings. */
const MAIN_SWITCH_OFF = 20004;

const failure = (error: WxFailure | undefined): Error => {
  const code = error?.errCode ?? -1;
  const message = error?.errMsg ?? 'unknown failure';
  return code <= PLATFORM_CODES_BELOW ? new PlatformError(code, message) : new Error(message);
};

let isReady = false;
/** Without `env` the account's default environment answers. */
function cloud(): WxCloud {
  if (!isReady) {
    const env = typeof process === 'undefined' ? undefined : process.env.TARO_APP_CLOUD_ENV;
    wx.cloud.init(env ? { env, traceUser: true } : { traceUser: true });
    isReady = true;
  }
  return wx.cloud;
}

export async function callFunction(name: string, event: object): Promise<unknown> {
  try {
    return (await cloud().callFunction({ name, data: event })).result;
  } catch (error) {
    throw failure(error as WxFailure);
  }
}

export function uploadFile({ cloudPath, filePath, onProgress }: UploadRequest): Promise<{ fileID: string }> {
  return new Promise((resolve, reject) => {
    const task = cloud().uploadFile({
      cloudPath,
      filePath,
      success: ({ fileID }) => resolve({ fileID }),
      fail: (error) => reject(failure(error)),
    });
    task?.onProgressUpdate?.(({ progress }) => onProgress(progress));
  });
}

/** Whoever ticked “总是保持以上选择” sees no panel at all, so asking costs her nothing. */
export const asksInPassing = true;

/**
 * Must be called synchronously in the tap handler, before any `await`: WeChat shows the panel only then.
 * `success` also fires on cancel, so each template's own value counts.
 */
export function subscribe(templates: { id: string; title: string }[]): Promise<SubscribeAnswer> {
  return new Promise((resolve) => {
    wx.requestSubscribeMessage({
      tmplIds: templates.map((template) => template.id),
      success: (result) =>
        resolve({
          kind: 'answered',
          results: templates.flatMap(({ id }) =>
            result[id] ? [{ templateId: id, result: result[id] as SubscribeResult }] : [],
          ),
        }),
      fail: (error) => resolve({ kind: error.errCode === MAIN_SWITCH_OFF ? 'switched_off' : 'failed' }),
    });
  });
}
