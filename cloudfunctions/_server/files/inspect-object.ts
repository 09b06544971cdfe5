/** Looks at a stored object by HTTP Range: its size, its first and last bytes, never the whole. */
import { AppError } from '@domain/errors';
import { LEADING_BYTES, TRAILING_BYTES } from '@domain/files/sniff';

const TIMEOUT_MS = 5_000;

interface Part {
  content: Uint8Array;
  /** Of the whole object. */
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

export async function readHead(url: string): Promise<{ head: Uint8Array; bytes: number }> {
  const { content, total } = await readPart(url, `0-${LEADING_BYTES - 1}`);
  return { head: content, bytes: total };
}

export const readTail = async (url: string): Promise<Uint8Array> => (await readPart(url, `-${TRAILING_BYTES}`)).content;
