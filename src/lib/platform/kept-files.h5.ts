/** The browser's stand-in for the phone's folder: blobs in IndexedDB, which outlive a reload. */
import type { FileFacts, KeepAnswer } from './types';

/** As on the phone, so that the local run shows the same. */
export const KEPT_LIMIT_BYTES = 200 * 1024 * 1024;

const STORE = 'files';
const addresses = new Map<string, string>();
let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('kept-files', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

/** Resolves when the browser has it safe, not merely when it took the request. */
async function run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const transaction = (await open()).transaction(STORE, mode);
  const request = work(transaction.objectStore(STORE));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error ?? request.error);
  });
}

const isTemporary = (path: string): boolean => path.startsWith('blob:');

const blobAt = async (path: string): Promise<Blob | null> =>
  isTemporary(path)
    ? await fetch(path).then(
        (response) => response.blob(),
        () => null,
      )
    : ((await run<Blob | undefined>('readonly', (store) => store.get(path))) ?? null);

export const keptPath = (key: string, extension: string): string => `kept/${key}.${extension}`;

export async function keepFile(from: string, path: string): Promise<KeepAnswer> {
  const blob = await blobAt(from);
  if (!blob) return 'gone';
  if ((await usedBytes()) + blob.size > KEPT_LIMIT_BYTES) return 'full';
  try {
    await run('readwrite', (store) => store.put(blob, path));
  } catch {
    return 'full';
  }
  URL.revokeObjectURL(from);
  return 'kept';
}

export const bytesOf = async (path: string): Promise<number | null> => (await blobAt(path))?.size ?? null;

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

export async function factsOf(path: string): Promise<FileFacts | null> {
  const blob = await blobAt(path);
  if (!blob) return null;
  // Only a secure address or one's own machine has it.
  const digest = crypto.subtle ? await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()) : null;
  return { bytes: blob.size, sha256: digest && hex(digest) };
}

export async function dropFile(path: string): Promise<void> {
  if (isTemporary(path)) return URL.revokeObjectURL(path);
  const address = addresses.get(path);
  if (address) URL.revokeObjectURL(address);
  addresses.delete(path);
  await run('readwrite', (store) => store.delete(path));
}

export async function readHead(path: string, length: number): Promise<ArrayBuffer> {
  const blob = await blobAt(path);
  if (!blob) throw new Error('the file is gone');
  return blob.slice(0, length).arrayBuffer();
}

export async function usedBytes(): Promise<number> {
  const blobs = await run<Blob[]>('readonly', (store) => store.getAll());
  return blobs.reduce((sum, { size }) => sum + size, 0);
}

/** One per file, given back when the file is dropped. */
export async function addressOf(path: string): Promise<string> {
  if (isTemporary(path)) return path;
  const known = addresses.get(path);
  if (known) return known;
  const blob = await blobAt(path);
  if (!blob) throw new Error('the file is gone');
  const address = addresses.get(path) ?? URL.createObjectURL(blob);
  addresses.set(path, address);
  return address;
}
