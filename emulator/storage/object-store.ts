import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { MAX_OBJECT_BYTES } from '../limits';
import type { PlatformState } from '../state/platform-state';
import type { ByteRange } from './byte-range';

export interface StoredObject {
  /** Name of the file on disk; new for every upload, so a reader keeps the bytes it began with. */
  blob: string;
  size: number;
  etag: string;
  contentType: string;
  /** The user who uploaded it; null when a function did. */
  creator: string | null;
  uploadedAt: number;
}

export class ObjectTooLargeError extends Error {}

/**
 * Objects on disk. The bytes are written and synced first, then the entry that names them: whatever interrupts an
 * upload leaves the old object or the new one, at worst with a blob that nothing names, swept at the next start.
 */
export class ObjectStore {
  constructor(
    private readonly folder: string,
    private readonly state: PlatformState,
    private readonly now: () => number,
  ) {
    mkdirSync(folder, { recursive: true });
  }

  find(path: string): StoredObject | undefined {
    return this.state.get<StoredObject>(['object', path]);
  }

  async write(path: string, content: Readable, contentType: string, creator: string | null): Promise<StoredObject> {
    const blob = randomUUID();
    const { size, etag } = await this.writeBlob(blob, content);
    const stored: StoredObject = { blob, size, etag, contentType, creator, uploadedAt: this.now() };
    const replaced = this.find(path);
    this.state.put(['object', path], stored);
    if (replaced) this.dropBlob(replaced.blob);
    return stored;
  }

  read(stored: StoredObject, range: ByteRange | undefined): Readable {
    return createReadStream(join(this.folder, stored.blob), range && { start: range.start, end: range.end });
  }

  /** False when there was none. */
  remove(path: string): boolean {
    const stored = this.find(path);
    if (!stored) return false;
    this.state.remove(['object', path]);
    this.dropBlob(stored.blob);
    return true;
  }

  /** Removes what an interrupted upload or delete left behind. */
  sweep(): void {
    const named = new Set(this.state.list<StoredObject>(['object']).map(({ value }) => value.blob));
    for (const name of readdirSync(this.folder)) {
      if (!named.has(name)) rmSync(join(this.folder, name), { force: true });
    }
  }

  private async writeBlob(blob: string, content: Readable): Promise<{ size: number; etag: string }> {
    const waiting = join(this.folder, `${blob}.part`);
    const hash = createHash('md5');
    let size = 0;
    const file = await open(waiting, 'wx');
    try {
      for await (const chunk of content as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > MAX_OBJECT_BYTES) throw new ObjectTooLargeError(`object is over ${MAX_OBJECT_BYTES} bytes`);
        hash.update(chunk);
        await file.writeFile(chunk);
      }
      await file.sync();
    } catch (error) {
      await file.close();
      await rm(waiting, { force: true });
      throw error;
    }
    await file.close();
    await rename(waiting, join(this.folder, blob));
    await syncFolder(this.folder);
    return { size, etag: hash.digest('hex') };
  }

  private dropBlob(blob: string): void {
    const file = join(this.folder, blob);
    if (existsSync(file)) rmSync(file, { force: true });
  }
}

/** Makes the rename itself durable. Some systems cannot open a folder; there the rename has to do. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync();
    await handle.close();
  } catch {}
}
