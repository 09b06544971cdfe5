/** The one module that touches wx-server-sdk. Identity is read inside a call only: the SDK keeps it in process.env. */
import { MAX_FILES_PER_CALL } from '@domain/constants';
import cloud from 'wx-server-sdk';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });

/** Without it a missing document is an error −1 that looks like any other. The SDK's types do not know the option. */
const databaseConfig: object = { throwOnNotFound: false };
export const database = cloud.database(databaseConfig);
export const command = database.command;

export interface Caller {
  openid: string | null;
  source: string;
}

/** Only valid while an invocation runs. An all-digit OPENID arrives as a number. */
export function readCaller(): Caller {
  const context = cloud.getWXContext();
  const openid: unknown = context.OPENID;
  return {
    openid: openid === undefined || openid === null || openid === '' ? null : String(openid),
    source: String(context.SOURCE ?? ''),
  };
}

/** Short-lived reading addresses by file id; a file that cannot be read is absent. */
export async function signReadUrls(fileIds: readonly string[], seconds: number): Promise<Map<string, string>> {
  const urls = new Map<string, string>();
  for (let start = 0; start < fileIds.length; start += MAX_FILES_PER_CALL) {
    const fileList = fileIds.slice(start, start + MAX_FILES_PER_CALL).map((fileID) => ({ fileID, maxAge: seconds }));
    const result = await cloud.getTempFileURL({ fileList });
    if (!result) continue;
    for (const file of result.fileList) if (file.tempFileURL) urls.set(file.fileID, file.tempFileURL);
  }
  return urls;
}

/** What the platform answers for a file that is not there (any more). */
const FILE_MISSING = -503003;

/** At most 50. Those that are gone afterwards, whether now or before. */
export async function deleteFiles(fileIds: readonly string[]): Promise<Set<string>> {
  if (fileIds.length === 0) return new Set();
  const result = await cloud.deleteFile({ fileList: [...fileIds] });
  const files = result ? result.fileList : [];
  return new Set(files.flatMap(({ fileID, status }) => (status === 0 || status === FILE_MISSING ? [fileID] : [])));
}

/** Puts an empty object in a path's place. Its id is the only way to learn what the platform calls the files of a path. */
export async function emptyFile(cloudPath: string): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath, fileContent: Buffer.alloc(0) });
  return fileID;
}

export interface SubscribeMessage {
  touser: string;
  templateId: string;
  page: string;
  data: Record<string, { value: string }>;
}

export async function sendSubscribeMessage(message: SubscribeMessage): Promise<void> {
  await cloud.openapi.subscribeMessage.send({ ...message, miniprogramState: 'formal', lang: 'zh_CN' });
}

/** `media_type` of a picture, and the scene “profile and material” of the four there are [O]. */
const PICTURE = 2;
const MATERIAL = 1;

/** Has the platform look at a picture that it fetches from `url`; answers the trace that its verdict will carry [O]. */
export async function checkMedia(url: string, openid: string): Promise<string> {
  const { traceId } = await cloud.openapi.security.mediaCheckAsync({
    mediaUrl: url,
    mediaType: PICTURE,
    version: 2,
    scene: MATERIAL,
    openid,
  });
  return String(traceId);
}

/** What the phone-number button's code stands for; each code answers once, for five minutes [O]. */
export async function getPhoneNumber(code: string): Promise<string> {
  const { phoneInfo } = await cloud.openapi.phonenumber.getPhoneNumber({ code });
  return phoneInfo.purePhoneNumber;
}

/** The round code that opens a page with a scene: the picture as the platform drew it. */
export async function drawPageCode({
  page,
  scene,
}: {
  page: string;
  scene: string;
}): Promise<{ bytes: Buffer; contentType: string }> {
  // The path is not checked: a trial version has pages that the released one lacks.
  const { buffer, contentType } = await cloud.openapi.wxacode.getUnlimited({ page, scene, checkPath: false });
  return { bytes: buffer, contentType };
}
