/** What the queue knows of its files, written down one by one, and whoever wants to be told when it moves. */
import type { QueuePorts } from './ports';
import type { QueuedFile } from './record';

/** Progress is told in such steps: every telling redraws the page. */
const PERCENT_STEP = 5;

export class QueueBook {
  protected readonly files = new Map<string, QueuedFile>();
  private readonly percents = new Map<string, number>();
  private readonly listeners = new Set<() => void>();
  /** Bytes that have arrived since the queue was last empty. */
  private arrivedBytes = 0;
  /** Counts what there was to tell: a page draws anew when it has moved. */
  revision = 0;

  constructor(private readonly records: QueuePorts<unknown>['records']) {
    for (const file of records.list()) this.files.set(file.key, file);
  }

  all(): QueuedFile[] {
    return [...this.files.values()].sort((a, b) => a.order - b.order);
  }

  percentOf = (key: string): number => this.percents.get(key) ?? 0;

  /** How much of all that was waiting has arrived, 0 to 1. */
  share(): number {
    const left = this.all().filter(({ step }) => step !== 'settled');
    const sent = (file: QueuedFile) =>
      file.fileId === null ? (file.bytes * this.percentOf(file.key)) / 100 : file.bytes;
    const done = this.arrivedBytes + left.reduce((sum, file) => sum + sent(file), 0);
    const all = this.arrivedBytes + left.reduce((sum, { bytes }) => sum + bytes, 0);
    return all === 0 ? 1 : done / all;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  protected tell(): void {
    this.revision += 1;
    for (const listener of this.listeners) listener();
  }

  /** A phone too full to write the step down only costs a repetition after a restart. */
  protected save(file: QueuedFile): QueuedFile {
    this.files.set(file.key, file);
    this.records.write(file);
    this.tell();
    return file;
  }

  /** On what the file is by now: she may have changed or given it up meanwhile. */
  protected move(key: string, change: (file: QueuedFile) => QueuedFile): void {
    const file = this.files.get(key);
    if (file && file.step !== 'settled') this.save(change(file));
  }

  protected forget({ key, bytes, evidenceId }: QueuedFile): void {
    this.records.remove(key);
    this.files.delete(key);
    this.arrivedBytes = this.files.size === 0 ? 0 : this.arrivedBytes + (evidenceId === null ? 0 : bytes);
    this.percents.delete(key);
    this.tell();
  }

  /** Nothing is on its way any more. */
  protected rest(key: string): void {
    this.percents.delete(key);
    this.tell();
  }

  protected progress(key: string, percent: number): void {
    const rounded = Math.floor(percent / PERCENT_STEP) * PERCENT_STEP;
    if (rounded === this.percents.get(key)) return;
    this.percents.set(key, rounded);
    this.tell();
  }
}
