/** Looks at a stored object over HTTP: parts of it, or all of it as it streams by; never the whole in memory. */
import { createHash } from 'node:crypto';
import { AppError } from '@domain/errors';

const TIMEOUT_MS = 5_000;

/** Bytes of an object, and how many the whole has. */
export interface Part {
  content: Uint8Array;
  total: number;
}

/** `bytes 0-15/4096` → 4096 */
function totalOf(contentRange: string | null): number | null {
  const match = /^bytes \d+-\d+\/(\d+)$/.exec(contentRange ?? '');
  return match ? Number(match[1]) : null;
}

async function readPart(url: string, range: string): Promise<Part> {
  const response = await fetch(url, {
    headers: { range: `bytes=${range}` },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const total = totalOf(response.headers.get('content-range'));
  if (response.status !== 206 || total === null) {
    await response.body?.cancel();
    // 404 and 416 (an empty object) say that nothing usable was stored; anything else may pass.
    if (response.status === 404 || response.status === 416) {
      throw new AppError('FILE_REJECTED', { message: '没有找到上传的文件，请重新上传' });
    }
    throw new Error(`storage answered ${response.status} to a range request`);
  }
  return { content: new Uint8Array(await response.arrayBuffer()), total };
}

/** At most so many bytes of the beginning. */
export const readStart = (url: string, bytes: number): Promise<Part> => readPart(url, `0-${bytes - 1}`);

export const readEnd = async (url: string, bytes: number): Promise<Uint8Array> =>
  (await readPart(url, `-${bytes}`)).content;

export const readAt = async (url: string, at: number, length: number): Promise<Uint8Array> =>
  (await readPart(url, `${at}-${at + length - 1}`)).content;

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Of the whole object, chunk by chunk; null where there is none. */
export async function streamSha256(url: string, timeoutMs: number): Promise<{ sha256: string; bytes: number } | null> {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
  if (response.status === 404) {
    await response.body?.cancel();
    return null;
  }
  if (response.status !== 200 || !response.body) throw new Error(`storage answered ${response.status} to a read`);
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { sha256: hash.digest('hex'), bytes };
}
