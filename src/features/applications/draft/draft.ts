/**
 * The draft nobody loses: every change is on the phone at once and in the cloud after a pause, as a patch on a known
 * version. What became of a patch whose reply was lost is asked for by its key, never guessed.
 */
import { AppError } from '@domain/errors';
import { isSameValue } from '@domain/form/merge';
import { DraftNews } from './draft-news';
import type { CloudContent, DraftIo, DraftStatus, OpenConflict } from './types';
import { type DraftContent, toContent, toPatch } from './values';
import { Workspace } from './workspace';

export const SAVE_AFTER_MS = 1000;
const RETRY_AFTER_MS = [5_000, 15_000, 30_000, 60_000];

export class Draft {
  /** Once submitted or closed nothing more is taken in; what is there stays readable. */
  isFrozen = false;
  private readonly work: Workspace;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private sending: Promise<void> | null = null;
  private failures = 0;
  private readonly news = new DraftNews();

  constructor(
    private readonly io: DraftIo,
    content: CloudContent,
  ) {
    this.work = new Workspace(content, io.load(), (path) => io.isSet(path));
    this.afterMerge();
  }

  get status(): DraftStatus {
    return this.news.status;
  }

  /** False while the phone's storage refuses the local copy. */
  get isKeptOnPhone(): boolean {
    return this.news.isKeptOnPhone;
  }

  get version(): number {
    return this.work.version;
  }

  get(path: string): unknown {
    return this.work.get(path);
  }

  content(): DraftContent {
    return toContent(this.work.values());
  }

  /** Whether something of it is nowhere but on this phone. */
  hasUnsaved(): boolean {
    return this.work.hasChanges();
  }

  set(path: string, value: unknown): void {
    if (this.isFrozen) return;
    this.work.set(path, value);
    this.keep();
    this.news.notify([path]);
    if (this.work.conflicts.length === 0) this.news.setStatus({ kind: 'saving' });
    else this.settleStatus();
    this.schedule(SAVE_AFTER_MS);
  }

  /** A fresh read of the same application, from this phone or another. */
  hear(content: CloudContent): void {
    if (content.version <= this.work.version || this.sending) return;
    this.take(content);
  }

  /** Sends what is unsaved now. True when the cloud holds everything that it would take. */
  async settle(): Promise<boolean> {
    for (let round = 0; round < 20; round += 1) {
      if (this.sending) await this.sending;
      if (!this.hasSendable()) return this.work.conflicts.length === 0;
      await this.send();
      if ((this.status.kind === 'local' || this.status.kind === 'refused') && this.hasSendable()) return false;
    }
    return false;
  }

  /** The way out of a conflict: what this phone holds, or what the cloud holds. */
  resolve(conflict: OpenConflict, choice: 'mine' | 'theirs'): void {
    this.work.resolve(conflict, choice);
    this.news.notify([conflict.path]);
    this.afterMerge();
    if (this.work.conflicts.length === 0) void this.settle();
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
    return this.news.watch(path, listener);
  }

  watchAll(listener: () => void): () => void {
    return this.news.watchAll(listener);
  }

  watchStatus(listener: () => void): () => void {
    return this.news.watchStatus(listener);
  }

  private hasSendable(): boolean {
    return this.work.hasSendable(this.io.isSavable);
  }

  private take(content: CloudContent): void {
    const before = this.work.values();
    this.work.absorb(content);
    const after = this.work.values();
    // What stayed as it was keeps what is said about it: an officer's comment, a finding of the check.
    const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    this.news.notify(paths.filter((path) => !isSameValue(before[path], after[path])));
    this.afterMerge();
  }

  private afterMerge(): void {
    this.keep();
    this.settleStatus();
    if (this.hasSendable()) this.schedule(SAVE_AFTER_MS);
  }

  private send(): Promise<void> {
    this.stop();
    this.sending ??= this.sendOnce().finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  private async sendOnce(): Promise<void> {
    const pending = this.work.begin(this.io.newKey, this.io.isSavable);
    if (!pending) return this.settleStatus();
    // On the phone before it leaves: killed now, the next start still knows what may have been done.
    this.keep();
    if (this.work.conflicts.length === 0) this.news.setStatus({ kind: 'saving' });
    try {
      const { key, baseVersion, values } = pending;
      const { version } = await this.io.save({ ...toPatch(values), baseVersion, key });
      this.failures = 0;
      if (this.work.confirm(pending, version)) this.afterMerge();
      else this.take(await this.io.fetch());
    } catch (error) {
      await this.recover(error);
    }
  }

  private async recover(error: unknown): Promise<void> {
    if (!(error instanceof AppError) || error.isRetryable) return this.retryLater(error);
    if (error.code !== 'VERSION_CONFLICT') {
      this.work.abandon();
      this.keep();
      return this.news.setStatus({ kind: 'refused', code: error.code, message: error.message });
    }
    try {
      this.take(await this.io.fetch());
    } catch (failure) {
      if (failure instanceof AppError && !failure.isRetryable) await this.recover(failure);
      else this.retryLater(failure);
    }
  }

  private retryLater(error: unknown): void {
    const isOffline = error instanceof AppError && error.code === 'NETWORK';
    this.news.setStatus({ kind: 'local', why: isOffline ? 'offline' : 'busy' });
    this.schedule(RETRY_AFTER_MS[Math.min(this.failures, RETRY_AFTER_MS.length - 1)] as number);
    this.failures += 1;
  }

  private schedule(ms: number): void {
    this.stop();
    this.timer = setTimeout(() => void this.send(), ms);
  }

  private settleStatus(): void {
    const { conflicts } = this.work;
    if (conflicts.length > 0) this.news.setStatus({ kind: 'conflict', conflicts });
    else if (this.hasSendable()) this.news.setStatus({ kind: 'saving' });
    else this.news.setStatus({ kind: this.work.hasChanges() ? 'held' : 'saved' });
  }

  private keep(): void {
    this.news.setKept(this.io.store(this.work.stored()));
  }
}
