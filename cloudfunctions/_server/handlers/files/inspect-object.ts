/** Looks at a stored object by HTTP Range: its size and leading bytes, never the whole. */
import { AppError } from '@domain/errors';

const LEADING_BYTES = 16;
const TIMEOUT_MS = 5_000;

const signatures: readonly { contentType: string; bytes: readonly number[] }[] = [
  { contentType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { contentType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
];

/** What the bytes say, whatever the name says; null for anything but a photograph. */
export const sniffPhoto = (head: Uint8Array): string | null =>
  signatures.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte))?.contentType ?? null;

export interface StoredObject {
  head: Uint8Array;
  bytes: number;
}

/** `bytes 0-15/4096` → 4096 */
function totalOf(contentRange: string | null): number | null {
  const match = /^bytes \d+-\d+\/(\d+)$/.exec(contentRange ?? '');
  return match ? Number(match[1]) : null;
}

export async function inspectObject(url: string): Promise<StoredObject> {
  const response = await fetch(url, {
    headers: { range: `bytes=0-${LEADING_BYTES - 1}` },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const bytes = totalOf(response.headers.get('content-range'));
  if (response.status !== 206 || bytes === null) {
    await response.body?.cancel();
    // 404 and 416 (an empty object) say that nothing usable was stored; anything else may pass.
    if (response.status === 404 || response.status === 416) {
      throw new AppError('FILE_REJECTED', { message: '没有找到上传的文件，请重新上传' });
    }
    throw new Error(`storage answered ${response.status} to a range request`);
  }
  return { head: new Uint8Array(await response.arrayBuffer()), bytes };
}
