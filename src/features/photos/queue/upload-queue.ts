/**
 * Files kept on the phone until the server has them. The phone may be killed between any two steps: each step is written
 * down before the next begins, and each may be repeated. The record is written before the file and removed after it,
 * so no file lies on the phone that nobody knows of.
 */
import type { QueuePorts } from './ports';
import { QueueBook } from './queue-book';
import {
  amended,
  announced,
  type Details,
  type FileToKeep,
  kept,
  newRecord,
  type QueuedFile,
  recorded,
  refused,
  retried,
  settled,
  ticketed,
  unticketed,
  uploaded,
} from './record';
import { mayGoOn, nextToSend, pauseAfter } from './schedule';

export const GONE = '手机里的这张照片不见了（可能被清理过），请重新拍或重新选';
/** The phone has no room for one more record; the photograph itself is untouched. */
export class NoRoomError extends Error {}
/** A ticket that is refused so often is not merely late. */
const MAX_TICKETS = 8;

interface Pause {
  until: number;
  tries: number;
}

export class UploadQueue<Attached extends { evidence: { id: string } }> extends QueueBook {
  private readonly running = new Set<string>();
  private readonly pauses = new Map<string, Pause>();
  private lastOrder = 0;
  private isStarted = false;

  constructor(private readonly ports: QueuePorts<Attached>) {
    super(ports.records);
    this.lastOrder = Math.max(0, ...this.all().map(({ order }) => order));
  }

  /** Finds out what became of files that were being kept when the phone was killed, then goes on sending. */
  async start(): Promise<void> {
    if (this.isStarted) return this.kick();
    this.isStarted = true;
    for (const file of this.all().filter(({ step }) => step === 'keeping')) await this.recover(file);
    this.pump();
  }

  /** The network is back, or the person looks: nothing waits any longer. */
  kick(): void {
    this.pauses.clear();
    this.tell();
    this.pump();
  }

  /** Resolves when the phone has the file: from then on it is never lost. */
  async add(file: FileToKeep, from: string): Promise<QueuedFile> {
    const key = this.ports.newKey();
    this.lastOrder += 1;
    const record = newRecord(file, {
      key,
      path: this.ports.files.pathOf(key, file.contentType),
      order: this.lastOrder,
    });
    if (!this.ports.records.write(record)) throw new NoRoomError();
    try {
      await this.ports.files.keep(from, record.path);
    } catch (error) {
      this.ports.records.remove(key);
      throw error;
    }
    this.save(kept(record));
    this.pump();
    return record;
  }

  /** False when it is no longer here: the server has it, and it is to be changed there. */
  amend(key: string, change: Partial<Details>): boolean {
    const file = this.files.get(key);
    if (!file || file.step === 'settled') return false;
    this.save(amended(file, change));
    return true;
  }

  sendNow(keys: readonly string[]): void {
    for (const key of keys) this.move(key, (file) => ({ ...file, isUrgent: true }));
    this.kick();
  }

  retry(key: string): void {
    this.pauses.delete(key);
    this.move(key, retried);
    this.pump();
  }

  /** Given up by the person. What is on its way at this moment may still arrive. */
  discard(key: string): void {
    this.move(key, settled);
    this.pump();
  }

  isRunning = (key: string): boolean => this.running.has(key);
  /** How often it failed in a row. */
  triesOf = (key: string): number => this.pauses.get(key)?.tries ?? 0;

  private async recover(file: QueuedFile): Promise<void> {
    const facts = await this.ports.files.factsOf(file.path);
    const isSame = facts?.sha256 == null || file.sha256 === null || facts.sha256 === file.sha256;
    const isWhole = facts?.bytes === file.bytes && isSame;
    this.move(file.key, isWhole ? kept : settled);
  }

  private pump(): void {
    if (!this.isStarted) return;
    const { running, ports } = this;
    const pausedUntil = (key: string) => this.pauses.get(key)?.until ?? 0;
    const next = nextToSend(this.all(), { connection: ports.connection(), now: ports.now(), running, pausedUntil });
    for (const { key } of next) {
      running.add(key);
      void this.send(key).finally(() => {
        running.delete(key);
        this.rest(key);
        this.pump();
      });
    }
  }

  private async send(key: string): Promise<void> {
    try {
      for (;;) {
        const file = this.files.get(key);
        // The network may have gone, or Wi-Fi with it, since the step before.
        if (!file || !mayGoOn(file, this.ports.connection())) return;
        await this.advance(file);
        this.pauses.delete(key);
      }
    } catch (error) {
      this.fail(key, error);
    }
  }

  private async advance(file: QueuedFile): Promise<void> {
    const { key } = file;
    const { server, files } = this.ports;
    if (file.step === 'ticket') {
      const ticket = await server.prepare(this.save(announced(file)));
      this.move(key, (now) => ticketed(now, ticket));
    } else if (file.step === 'upload') {
      if ((await files.bytesOf(file.path)) === null) return this.lose(file);
      if (!mayGoOn(file, this.ports.connection())) return;
      const { fileId } = await server.upload(file, (percent) => this.progress(key, percent));
      this.move(key, (now) => uploaded(now, fileId));
    } else if (file.step === 'attach') {
      const attached = await server.attach(file);
      this.ports.onAttached(file, attached);
      this.move(key, (now) => recorded({ ...now, evidenceId: attached.evidence.id }, now.sentAs ?? file));
    } else if (file.step === 'amend') {
      const attached = await server.amend(file);
      this.ports.onAttached(file, attached);
      this.move(key, (now) => recorded(now, file));
    } else {
      await files.drop(file.path);
      this.pauses.delete(key);
      this.forget(file);
    }
  }

  /** Another window of the browser may have finished it; else somebody cleared the phone. */
  private lose(file: QueuedFile): void {
    if (this.ports.records.has(file.key)) this.move(file.key, (now) => refused(now, GONE));
    else this.forget(file);
  }

  private fail(key: string, error: unknown): void {
    const verdict = this.ports.judge(error);
    const lost = this.files.get(key)?.ticketsLost ?? 0;
    const tries = Math.max(this.triesOf(key), lost) + 1;
    const isOver = verdict.kind === 'refused' || (verdict.kind === 'ticket' && lost >= MAX_TICKETS);
    if (isOver) {
      this.move(key, (file) => refused(file, verdict.message));
      return;
    }
    if (verdict.kind === 'ticket') this.move(key, unticketed);
    const pause = pauseAfter(tries);
    this.pauses.set(key, { until: this.ports.now() + pause, tries });
    this.ports.after(pause, () => this.pump());
  }
}
