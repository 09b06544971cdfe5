/** The local run's stand-in for the WeChat cloud: the emulator's HTTP paths (browser only). */
import Taro from '@tarojs/taro';
import { currentOpenid } from './persona.h5';
import { PlatformError, type SubscribeAnswer, type SubscribeResult, type UploadRequest } from './types';

const OPENID_HEADER = 'x-wx-openid';

export async function callFunction(name: string, event: object): Promise<unknown> {
  const response = await Taro.request({
    url: `/_cloud/functions/${name}`,
    method: 'POST',
    data: event,
    header: { 'content-type': 'application/json', [OPENID_HEADER]: await currentOpenid() },
  });
  if (response.statusCode < 400) return response.data;
  const { errCode, errMsg } = (response.data ?? {}) as { errCode?: number; errMsg?: string };
  throw new PlatformError(errCode ?? -response.statusCode, errMsg ?? `HTTP ${response.statusCode}`);
}

/** The chosen picture is a `blob:` address in the browser. */
const readBlob = (address: string): Promise<Blob> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'blob';
    request.onload = () => resolve(request.response);
    request.onerror = () => reject(new Error('the chosen file is gone'));
    request.send();
  });

export async function uploadFile({ cloudPath, filePath, onProgress }: UploadRequest): Promise<{ fileID: string }> {
  const [blob, openid] = await Promise.all([readBlob(filePath), currentOpenid()]);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/_cloud/storage/${cloudPath}`);
    request.setRequestHeader(OPENID_HEADER, openid);
    // XMLHttpRequest, because fetch reports no upload progress.
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(Math.round((event.loaded / event.total) * 100));
    };
    request.onload = () => {
      if (request.status >= 300) return reject(new PlatformError(-request.status, request.responseText));
      resolve(JSON.parse(request.responseText) as { fileID: string });
    };
    request.onerror = () => reject(new Error('upload failed'));
    request.send(blob);
  });
}

/** A browser knows no “always”: every question would stand in the way of what the tap is for. */
export const asksInPassing = false;

/** A plain question stands for WeChat's panel; the emulator then knows the credit, as WeChat would. */
export async function subscribe(templates: { id: string; title: string }[]): Promise<SubscribeAnswer> {
  const { confirm } = await Taro.showModal({
    title: '接收消息提醒',
    content: `本机运行：这里代替微信的订阅面板。\n${templates.map((template) => template.title).join('、')}`,
    confirmText: '允许',
    cancelText: '取消',
    confirmColor: '#1B5FC1',
  });
  const result: SubscribeResult = confirm ? 'accept' : 'reject';
  const openid = await currentOpenid();
  const answers = await Promise.all(
    templates.map(({ id }) =>
      Taro.request({
        url: '/_cloud/subscriptions',
        method: 'POST',
        data: { openid, templateId: id, result },
        header: { 'content-type': 'application/json' },
      }),
    ),
  );
  if (answers.some((answer) => answer.statusCode >= 400)) return { kind: 'failed' };
  return { kind: 'answered', results: templates.map(({ id }) => ({ templateId: id, result })) };
}
