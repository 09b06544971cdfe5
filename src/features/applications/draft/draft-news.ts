/** What a draft tells whoever shows it: how saving goes, whether the phone keeps it, which cells changed. */
import type { DraftStatus } from './types';
import { Watchers } from './watchers';

const STATUS = 'status';
/** Told of every change, whatever it is. */
const ANY = '*';

export class DraftNews {
  status: DraftStatus = { kind: 'saved' };
  isKeptOnPhone = true;
  private readonly watchers = new Watchers();

  watch(path: string, listener: () => void): () => void {
    return this.watchers.add(path, listener);
  }

  watchAll(listener: () => void): () => void {
    return this.watchers.add(ANY, listener);
  }

  watchStatus(listener: () => void): () => void {
    return this.watchers.add(STATUS, listener);
  }

  setStatus(status: DraftStatus): void {
    const isPlain = status.kind === 'saved' || status.kind === 'saving' || status.kind === 'held';
    if (isPlain && status.kind === this.status.kind) return;
    this.status = status;
    this.watchers.call([STATUS]);
  }

  setKept(isKept: boolean): void {
    if (isKept === this.isKeptOnPhone) return;
    this.isKeptOnPhone = isKept;
    this.watchers.call([STATUS]);
  }

  notify(paths: Iterable<string>): void {
    this.watchers.call(paths);
    this.watchers.call([ANY]);
  }
}
