/** What both builds offer under the same names; Taro picks `*.weapp.ts` or `*.h5.ts`. */
import type { FileFamily } from '@domain/files/formats';

export interface UploadRequest {
  cloudPath: string;
  filePath: string;
  /** 0–100 */
  onProgress(percent: number): void;
}

export type SubscribeResult = 'accept' | 'reject' | 'ban' | 'filter';

export type SubscribeAnswer =
  | { kind: 'answered'; results: { templateId: string; result: SubscribeResult }[] }
  /** The user has switched subscription messages off for the whole mini-program: only WeChat's settings help. */
  | { kind: 'switched_off' }
  | { kind: 'failed' };

/** Somebody to be on the local run, where no WeChat login exists. */
export interface Persona {
  openid: string;
  name: string;
  /** In words: 项目联系人. */
  role: string;
  note: string;
}

/** The platform answered, but its function did not: told apart from a dead network. */
export class PlatformError extends Error {
  constructor(
    readonly errCode: number,
    message: string,
  ) {
    super(message);
    this.name = 'PlatformError';
  }
}

export interface ChosenPhoto {
  path: string;
  bytes: number;
}
export interface PhotoRequest {
  source: 'camera' | 'album';
  count: number;
}
/** Whose settings can give a permission that was refused. */
export type SettingsOf = 'mini-program' | 'system';
export type ChosenPhotos =
  /** Empty when the person changed her mind. */
  { kind: 'chosen'; photos: ChosenPhoto[] } | { kind: 'refused'; by: SettingsOf };

/** Bytes and digest of a file on the phone; null where the phone cannot tell. */
export interface FileFacts {
  bytes: number;
  sha256: string | null;
}
/** gone: the temporary file is not there any more. */
export type KeepAnswer = 'kept' | 'full' | 'gone';
export type Connection = 'none' | 'mobile' | 'wifi';

export interface PictureFacts {
  width: number;
  height: number;
  /** jpeg, png, … as the platform calls it. */
  type: string;
}
export interface ShrinkWish {
  longEdge: number;
  /** 0–100 */
  quality: number;
  facts: PictureFacts;
}

/** What became of dates that were to go into the calendar. */
export type CalendarAnswer =
  | 'added'
  /** As a file, which the person opens herself. */
  | 'downloaded'
  | 'cancelled'
  /** Our permission was turned down: WeChat's settings for this mini-program help. */
  | 'refused'
  /** WeChat itself may not write to the phone's calendar: the phone's settings help. */
  | 'refused_by_system'
  | 'unsupported'
  | 'failed';
export interface ChosenFile {
  path: string;
  /** With its extension. */
  name: string;
  bytes: number;
  /** How long a film is, where the phone says. */
  seconds?: number;
}
export interface FileRequest {
  count: number;
  families: readonly FileFamily[];
  /** Extensions, without the dot. */
  accept: readonly string[];
}
/** A page of a scan, as small as it is sent. */
export interface ScannedPage {
  /** JPEG or PNG. */
  content: ArrayBuffer;
  /** How the camera was held, as the file says it: turned so far, clockwise, it stands upright. */
  turn: 0 | 90 | 180 | 270;
}
export interface FileToOpen {
  url: string;
  extension: string;
  family: FileFamily;
}
