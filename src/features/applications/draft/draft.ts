/**
 * The draft nobody loses: every change is on the phone at once and in the cloud after a pause, as a patch on a
 * known version. A reply lost after the server committed comes back as a conflict that resolves itself, because
 * what the cloud holds is then what was sent.
 */
import { AppError } from '@domain/errors';
import {
  cutPatch,
  type DraftContent,
  type DraftPatch,
  isSameValue,
  rebase,
  toContent,
  toPatch,
  toValues,
  type Values,
} from './values';
import { Watchers } from './watchers';

export interface StoredDraft {
  changes: Values;
  base: Values;
}
export interface DraftIo {
  load(): StoredDraft | null;
  /** False when the phone could not keep it. */
  store(draft: StoredDraft | null): boolean;
  save(patch: DraftPatch & { baseVersion: number }): Promise<{ version: number }>;
  fetch(): Promise<DraftContent & { version: number }>;
  /** Whether the server would take this value into a draft; others wait on the phone until corrected. */
  isSavable(path: string, value: unknown): boolean;
}

export type DraftStatus =
  /** `local`: no network; `held`: something typed must be corrected before the cloud takes it. */
  | { kind: 'saved' | 'saving' | 'local' | 'held' }
  | { kind: 'conflict'; paths: string[] }
  | { kind: 'refused'; message: string };

export const SAVE_AFTER_MS = 1000;
const RETRY_AFTER_MS = [5_000, 15_000, 30_000, 60_000];
/** One patch stays well below the request limit; the rest follows in the next one. */
const MAX_PATCH_BYTES = 60 * 1024;
const STATUS = 'status';

export class Draft {
  status: DraftStatus = { kind: 'saved' };
  /** False while the phone's storage refuses the local copy. */
  isKeptOnPhone = true;
  /** Once submitted or closed nothing more is taken in; what is there stays readable. */
  isFrozen = false;
  version: number;
  private cloud: Values;
  private changes: Values = {};
  private base: Values = {};
  private timer: ReturnType<typeof setTimeout> | null = null;
  private sending: Promise<void> | null = null;
  private failures = 0;
  private readonly watchers = new Watchers();

  constructor(
    private readonly io: DraftIo,
    content: DraftContent & { version: number },
  ) {
    this.version = content.version;
    this.cloud = toValues(content);
    const stored = io.load();
    if (stored) this.putOnTop(stored.changes, stored.base);
  }

  get(path: string): unknown {
    return path in this.changes ? this.changes[path] : this.cloud[path];
  }

  /** What the cloud holds there; for the question a conflict asks. */
  cloudValue(path: string): unknown {
    return this.cloud[path];
  }

  content(): DraftContent {
    return toContent({ ...this.cloud, ...this.changes });
  }

  set(path: string, value: unknown): void {
    if (this.isFrozen) return;
    if (!(path in this.base)) this.base[path] = this.cloud[path];
    this.changes[path] = value;
    this.keep();
    this.notify([path]);
    if (this.status.kind === 'conflict') return;
    this.setStatus({ kind: 'saving' });
    this.schedule(SAVE_AFTER_MS);
  }

  /** A fresh read of the same application, from this phone or another. */
  hear(content: DraftContent & { version: number }): void {
    if (content.version <= this.version || this.sending) return;
    this.version = content.version;
    const before = this.cloud;
    this.cloud = toValues(content);
    this.putOnTop(this.changes, this.base);
    this.notify(Object.keys({ ...before, ...this.cloud }));
  }

  /** Sends what is unsaved now. True when the cloud holds everything that it would take. */
  async settle(): Promise<boolean> {
    for (let round = 0; round < 20; round += 1) {
      if (this.sending) await this.sending;
      if (this.status.kind === 'conflict') return false;
      if (Object.keys(this.nextPatch()).length === 0) return true;
      await this.send();
      const isStuck = this.status.kind === 'local' || this.status.kind === 'refused';
      if (isStuck && Object.keys(this.nextPatch()).length > 0) return false;
    }
    return false;
  }

  /** The way out of a conflict: what this phone holds, or what the cloud holds. */
  resolve(choice: 'mine' | 'theirs'): void {
    if (this.status.kind !== 'conflict') return;
    const { paths } = this.status;
    for (const path of paths) {
      if (choice === 'mine') this.base[path] = this.cloud[path];
      else this.forget(path);
    }
    this.keep();
    this.setStatus({ kind: 'saving' });
    this.notify(paths);
    void this.settle();
  }

  /** After submitting: nothing of it belongs on the phone any longer. */
  discardLocal(): void {
    this.stop();
    this.io.store(null);
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  watch(path: string, listener: () => void): () => void {
    return this.watchers.add(path, listener);
  }

  watchStatus(listener: () => void): () => void {
    return this.watchers.add(STATUS, listener);
  }

  private putOnTop(changes: Values, base: Values): void {
    const rebased = rebase(changes, base, this.cloud);
    this.changes = rebased.changes;
    this.base = rebased.base;
    this.keep();
    if (rebased.conflicts.length > 0) {
      this.setStatus({ kind: 'conflict', paths: rebased.conflicts });
    } else if (Object.keys(this.changes).length > 0) {
      this.setStatus({ kind: 'saving' });
      this.schedule(SAVE_AFTER_MS);
    } else {
      this.setStatus({ kind: 'saved' });
    }
  }

  private nextPatch(): Values {
    return cutPatch(this.changes, this.io.isSavable, MAX_PATCH_BYTES);
  }

  private send(): Promise<void> {
    this.stop();
    this.sending ??= this.sendOnce().finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  private async sendOnce(): Promise<void> {
    const sent = this.nextPatch();
    if (Object.keys(sent).length === 0) return this.setStatus({ kind: this.hasChanges() ? 'held' : 'saved' });
    this.setStatus({ kind: 'saving' });
    try {
      const { version } = await this.io.save({ ...toPatch(sent), baseVersion: this.version });
      this.accept(sent, version);
    } catch (error) {
      await this.recover(error);
    }
  }

  private accept(sent: Values, version: number): void {
    this.version = version;
    this.failures = 0;
    this.cloud = { ...this.cloud, ...sent };
    for (const [path, value] of Object.entries(sent)) {
      if (isSameValue(this.changes[path], value)) this.forget(path);
      else this.base[path] = value;
    }
    this.keep();
    if (Object.keys(this.nextPatch()).length > 0) this.schedule(SAVE_AFTER_MS);
    else this.setStatus({ kind: this.hasChanges() ? 'held' : 'saved' });
  }

  private async recover(error: unknown): Promise<void> {
    if (error instanceof AppError && error.code === 'VERSION_CONFLICT') {
      try {
        const content = await this.io.fetch();
        const before = this.cloud;
        this.version = content.version;
        this.cloud = toValues(content);
        this.putOnTop(this.changes, this.base);
        this.notify(Object.keys({ ...before, ...this.cloud }));
        return;
      } catch {
        return this.retryLater();
      }
    }
    if (error instanceof AppError && !error.isRetryable) {
      return this.setStatus({ kind: 'refused', message: error.message });
    }
    this.retryLater();
  }

  private retryLater(): void {
    this.setStatus({ kind: 'local' });
    this.schedule(RETRY_AFTER_MS[Math.min(this.failures, RETRY_AFTER_MS.length - 1)] as number);
    this.failures += 1;
  }

  private schedule(ms: number): void {
    this.stop();
    this.timer = setTimeout(() => void this.send(), ms);
  }

  private hasChanges(): boolean {
    return Object.keys(this.changes).length > 0;
  }

  private forget(path: string): void {
    delete this.changes[path];
    delete this.base[path];
  }

  private keep(): void {
    this.isKeptOnPhone = this.io.store(this.hasChanges() ? { changes: this.changes, base: this.base } : null);
  }

  private setStatus(status: DraftStatus): void {
    if (status.kind === this.status.kind && status.kind !== 'conflict' && status.kind !== 'refused') return;
    this.status = status;
    this.watchers.call([STATUS]);
  }

  private notify(paths: string[]): void {
    this.watchers.call(paths);
  }
}
