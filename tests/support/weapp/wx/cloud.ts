import { Readable } from 'node:stream';
import { asyncApi, type Options } from './answer';
import type { WxContext } from './context';
import { WxFailure } from './failure';
import { strictObject } from './strict';

const OFFLINE = 'request:fail';

interface Progress {
  progress: number;
  totalBytesSent: number;
  totalBytesExpectedToSend: number;
}

const CHUNK = 64 * 1024;

/** Piece by piece, as a phone reads a file while it sends it: a copy of the whole would pass for the app's memory. */
function bodyOf(content: Uint8Array): RequestInit {
  function* pieces() {
    for (let from = 0; from < content.byteLength; from += CHUNK) yield content.subarray(from, from + CHUNK);
  }
  if (content.byteLength <= CHUNK) return { body: Buffer.from(content) };
  return { body: Readable.toWeb(Readable.from(pieces())) as BodyInit, duplex: 'half' } as RequestInit;
}

/** wx.cloud by way of the emulator; without network it fails as the phone does. */
export function cloudApis(context: WxContext) {
  const { emulatorUrl, openid, phone, realm, stack, records, problems, signal } = context;

  async function request(api: string, path: string, init: RequestInit): Promise<Response> {
    if (!phone.isOnline) throw new WxFailure(`cloud.${api}:fail Error: errCode: -1 | errMsg: ${OFFLINE}`, -1);
    try {
      return await fetch(`${emulatorUrl}${path}`, {
        ...init,
        headers: { ...init.headers, 'x-wx-openid': openid },
        signal,
      });
    } catch (error) {
      throw new WxFailure(`cloud.${api}:fail Error: errCode: -1 | errMsg: ${OFFLINE} ${error}`, -1);
    }
  }

  async function callFunction({ name, data }: Options): Promise<object> {
    const page = stack.pages.at(-1);
    records.functionCalls.push({
      route: page?.instance.route ?? '',
      opening: page?.opening ?? 0,
      name,
      event: JSON.parse(JSON.stringify(data ?? {})),
    });
    const loss = phone.isOnline ? phone.losses.shift() : undefined;
    const lost = () => new WxFailure(`cloud.callFunction:fail Error: errCode: -1 | errMsg: ${OFFLINE}`, -1);
    if (loss === 'request') throw lost();
    const response = await request('callFunction', `/_cloud/functions/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(data ?? {}),
    });
    const body = await response.json();
    if (loss === 'reply') throw lost();
    if (!response.ok)
      throw new WxFailure(body.errMsg ?? `cloud.callFunction:fail ${response.status}`, body.errCode ?? -1);
    return { result: body, requestID: response.headers.get('x-request-id') ?? '', errMsg: 'cloud.callFunction:ok' };
  }

  async function upload({ cloudPath, filePath }: Options, report: (progress: Progress) => void): Promise<object> {
    const content = phone.files.get(filePath);
    if (!content) throw new WxFailure(`cloud.uploadFile:fail file not found: ${filePath}`, -402002);
    const at = (share: number) =>
      report({
        progress: Math.floor(share * 100),
        totalBytesSent: Math.floor(content.byteLength * share),
        totalBytesExpectedToSend: content.byteLength,
      });
    records.uploads.push(cloudPath);
    for (const share of phone.isOnline ? [0.2, 0.6] : []) {
      at(share);
      await pause();
    }
    const response = await request('uploadFile', `/_cloud/storage/${cloudPath}`, {
      method: 'PUT',
      ...bodyOf(content),
    });
    const body = await response.json();
    if (!response.ok) throw new WxFailure(`cloud.${body.errMsg}`, body.errCode);
    at(1);
    return { fileID: body.fileID, statusCode: 204, errMsg: 'cloud.uploadFile:ok' };
  }

  const pause = () => new Promise<void>((resolve) => realm.later(resolve, phone.uploadPauseMs));

  function uploadFile(options: Options) {
    const listeners = new Set<(progress: Progress) => void>();
    const report = (progress: Progress) => {
      for (const listener of listeners) realm.guard('上传进度回调出错', () => listener(realm.clone(progress)));
    };
    let isAborted = false;
    const answer = asyncApi(realm, 'cloud.uploadFile', (inner: Options) =>
      upload(inner, report).then((result) => {
        if (isAborted) throw new WxFailure('cloud.uploadFile:fail abort', -1);
        return result;
      }),
    )(options);
    // [O] with a callback it returns the task, without any a promise.
    return (
      answer ?? {
        abort: () => {
          isAborted = true;
        },
        onProgressUpdate: (listener: (progress: Progress) => void) => void listeners.add(listener),
        offProgressUpdate: (listener: (progress: Progress) => void) => void listeners.delete(listener),
        onHeadersReceived: () => undefined,
        offHeadersReceived: () => undefined,
      }
    );
  }

  return {
    cloud: strictObject(
      'wx.cloud',
      { init: () => undefined, callFunction: asyncApi(realm, 'cloud.callFunction', callFunction), uploadFile },
      problems,
    ),
  };
}
