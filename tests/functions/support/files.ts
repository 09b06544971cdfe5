/** Files of every sort of subject, as a phone sends them. */
import { createHash } from 'node:crypto';
import type { TestEmulator } from '../../support/emulator';
import { CONTACT, codeOf, dataOf, uploadFile } from './application';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
export const TYPES = {
  pdf: 'application/pdf',
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  doc: 'application/msword',
  mp4: 'video/mp4',
  zip: 'application/zip',
  jpg: 'image/jpeg',
} as const;

export interface Sent {
  subject: object;
  slot: string;
  key: string;
  type: keyof typeof TYPES;
  bytes: Uint8Array;
  /** Where the phone lies about the size. */
  declared?: number;
  name?: string;
  /** What else the phone says: hash, activity, caption, when it was taken. */
  said?: object;
  shot?: string | null;
}

export const wantedOf = ({ subject, slot, key, type, bytes, declared, name, said, shot }: Sent) => ({
  key,
  subject,
  slot,
  shot: shot ?? null,
  name: name ?? `${key}.${type}`,
  contentType: TYPES[type],
  bytes: declared ?? bytes.length,
  ...said,
});

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Different photographs of any size; the same number is the same photograph. */
export function picture(number: number, bytes = 64): Uint8Array {
  const content = new Uint8Array(bytes).fill(number % 251);
  content.set([0xff, 0xd8, 0xff, 0xe0, number >> 8, number & 255]);
  return content;
}

export const upload = (cloud: TestEmulator, sent: Sent, openid = CONTACT) =>
  uploadFile(cloud, wantedOf(sent), sent.bytes, openid);

/** All three steps; the reply of the last. */
export const send = async (cloud: TestEmulator, sent: Sent, openid = CONTACT) =>
  cloud.call(openid, 'files.attach', await upload(cloud, sent, openid));

export const sendCode = async (cloud: TestEmulator, sent: Sent, openid = CONTACT) =>
  codeOf(await send(cloud, sent, openid));

export const list = async (cloud: TestEmulator, subject: object, openid = CONTACT, more: object = {}) =>
  dataOf(await cloud.call(openid, 'files.list', { subject, ...more }));
