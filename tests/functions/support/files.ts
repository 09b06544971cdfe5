/** Files of every sort of subject, as a phone sends them. */
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
}

export const wantedOf = ({ subject, slot, key, type, bytes, declared, name }: Sent) => ({
  key,
  subject,
  slot,
  shot: null,
  name: name ?? `${key}.${type}`,
  contentType: TYPES[type],
  bytes: declared ?? bytes.length,
});

export const upload = (cloud: TestEmulator, sent: Sent, openid = CONTACT) =>
  uploadFile(cloud, wantedOf(sent), sent.bytes, openid);

/** All three steps; the reply of the last. */
export const send = async (cloud: TestEmulator, sent: Sent, openid = CONTACT) =>
  cloud.call(openid, 'files.attach', await upload(cloud, sent, openid));

export const sendCode = async (cloud: TestEmulator, sent: Sent, openid = CONTACT) =>
  codeOf(await send(cloud, sent, openid));

export const list = async (cloud: TestEmulator, subject: object, openid = CONTACT, more: object = {}) =>
  dataOf(await cloud.call(openid, 'files.list', { subject, ...more }));
