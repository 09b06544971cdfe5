/** How a waiting file reads on the phone. */
import type { Connection } from '@/lib/platform/types';
import type { QueuedFile } from './record';
import { waitsForWifi } from './schedule';

export interface Progressing {
  isRunning: boolean;
  percent: number;
  /** How often it failed in a row. */
  tries: number;
  connection: Connection;
}

/** What it waits for, or how far it is; what the server refused is said by the refusal itself. */
export function waitingWords(file: QueuedFile, { isRunning, percent, tries, connection }: Progressing): string {
  if (connection === 'none') return '等待网络';
  if (waitsForWifi(file, connection)) return '原图较大，连上 Wi-Fi 后自动上传';
  if (isRunning && file.step === 'upload') return `已上传 ${percent}%`;
  if (isRunning) return file.step === 'attach' ? '已上传，正在登记' : '正在上传';
  return tries > 0 ? '网络不畅，稍后自动再传' : '等待上传';
}

/** `还有 3 张没传完`; what needs the person is counted apart. */
export function queueTitle(files: readonly QueuedFile[]): string {
  const stuck = files.filter(({ refusal }) => refusal !== null).length;
  if (stuck === 0) return `还有 ${files.length} 张没传完`;
  return stuck === files.length ? `${stuck} 张没有传上去` : `还有 ${files.length} 张没传完，其中 ${stuck} 张要您处理`;
}

/** How far all of them are; without a network, that nothing has to be done about it. */
export const overallWords = (share: number, connection: Connection): string =>
  connection === 'none' ? '没有网络，联网后自动上传' : `全部照片已上传 ${Math.floor(share * 100)}%`;
