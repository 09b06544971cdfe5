/** A phone, a cloud and the network between them, where every answer comes when and how the test says. */
import { AppError } from '@domain/errors';
import type { QueuePorts } from '@/features/photos/queue/ports';
import type { Details, FileToKeep, QueuedFile } from '@/features/photos/queue/record';
import { UploadQueue } from '@/features/photos/queue/upload-queue';
import type { Connection } from '@/lib/platform/types';

/** ok; lost before it was done; done, but the answer lost; refused because its ticket had run out. */
export type Fate = 'ok' | 'before' | 'after' | 'expired';

interface Operation {
  name: string;
  isNetwork: boolean;
  /** Does it, and answers. */
  commit(): unknown;
  /** What a cut through the middle leaves. */
  tear?(): void;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

interface Attached {
  evidence: { id: string };
}

export interface Evidence extends Details {
  content: string;
}

/** Idempotent as the real one: one ticket per key, one piece of evidence per ticket. */
class Cloud {
  readonly tickets = new Map<string, { details: Details; isUsed: boolean; isExpired: boolean }>();
  readonly objects = new Map<string, string>();
  readonly evidence = new Map<string, Evidence>();
  attaches = 0;

  prepare({ key, sentAs }: QueuedFile): { ticketId: string; cloudPath: string } {
    const ticket = this.tickets.get(key);
    if (ticket && JSON.stringify(ticket.details) !== JSON.stringify(sentAs)) throw new AppError('TICKET_INVALID');
    if (ticket) ticket.isExpired = false;
    else this.tickets.set(key, { details: sentAs as Details, isUsed: false, isExpired: false });
    return { ticketId: key, cloudPath: key };
  }

  attach(ticketId: string): Attached {
    const ticket = this.tickets.get(ticketId);
    const content = this.objects.get(ticketId);
    if (!ticket || (ticket.isExpired && !ticket.isUsed)) throw new AppError('TICKET_INVALID');
    if (content === undefined) throw new AppError('FILE_REJECTED');
    if (!ticket.isUsed) {
      this.evidence.set(ticketId, { ...ticket.details, content });
      this.attaches += 1;
    }
    ticket.isUsed = true;
    return { evidence: { id: ticketId } };
  }
}

export class World {
  readonly cloud = new Cloud();
  readonly storage = new Map<string, string>();
  readonly disk = new Map<string, string>();
  connection: Connection = 'wifi';
  now = 0;
  /** Of the process that runs now. */
  pending: Operation[] = [];
  timers: { at: number; run(): void }[] = [];
  /** Requests of dead processes: they may still reach the cloud. */
  ghosts: Operation[] = [];
  readonly complaints: string[] = [];
  queue: UploadQueue<Attached>;
  private keys = 0;

  constructor() {
    this.queue = this.launch();
  }

  launch(): UploadQueue<Attached> {
    this.pending = [];
    this.timers = [];
    this.queue = new UploadQueue(this.ports());
    void this.queue.start();
    return this.queue;
  }

  /** @param torn which of the file operations under way are cut in the middle, which are done */
  kill(torn: boolean): void {
    for (const operation of this.pending) {
      if (operation.isNetwork) this.ghosts.push(operation);
      else if (torn) operation.tear?.();
      else operation.commit();
    }
    this.launch();
  }

  settle(index: number, fate: Fate): void {
    const [operation] = this.pending.splice(index % this.pending.length, 1);
    if (!operation) return;
    const isLost = fate === 'before' && (operation.isNetwork || operation.name === 'keep');
    if (isLost) {
      operation.reject(new AppError('NETWORK'));
      return;
    }
    try {
      const value = operation.commit();
      if (fate === 'after' && operation.isNetwork) operation.reject(new AppError('NETWORK'));
      else operation.resolve(value);
    } catch (error) {
      operation.reject(error);
    }
  }

  /** A day passes for tickets that were not used. */
  expireTickets(): void {
    for (const ticket of this.cloud.tickets.values()) ticket.isExpired = true;
  }

  haunt(index: number): void {
    const [ghost] = this.ghosts.splice(index % Math.max(1, this.ghosts.length), 1);
    try {
      ghost?.commit();
    } catch {
      // Nobody hears the answer.
    }
  }

  passTime(ms: number): void {
    this.now += ms;
    const due = this.timers.filter(({ at }) => at <= this.now);
    this.timers = this.timers.filter(({ at }) => at > this.now);
    for (const { run } of due) run();
  }

  private later(
    operation: Pick<Operation, 'name' | 'commit' | 'isNetwork'> & { tear?: () => void },
    // biome-ignore lint/suspicious/noExplicitAny: every port has its own answer
  ): Promise<any> {
    if (operation.isNetwork && this.connection === 'none') this.complaints.push(`${operation.name} without network`);
    return new Promise((resolve, reject) => {
      this.pending.push({ ...operation, resolve, reject });
      const under = this.pending.filter(({ isNetwork }) => isNetwork).length;
      if (under > 3) this.complaints.push(`${under} requests at once`);
    });
  }

  private ports(): QueuePorts<Attached> {
    const { cloud, storage, disk } = this;
    const local = (name: string, commit: () => unknown, tear?: () => void) =>
      this.later({ name, commit, isNetwork: false, ...(tear ? { tear } : {}) });
    const remote = (name: string, commit: () => unknown) => this.later({ name, commit, isNetwork: true });
    const factsOf = (path: string) => {
      const content = disk.get(path);
      return content === undefined ? null : { bytes: content.length, sha256: content };
    };
    return {
      records: {
        list: () => [...storage.values()].map((text) => JSON.parse(text)),
        has: (key) => storage.has(key),
        write: (file) => {
          storage.set(file.key, JSON.stringify(file));
          return true;
        },
        remove: (key) => void storage.delete(key),
      },
      files: {
        pathOf: (key) => `kept/${key}`,
        keep: (from, path) =>
          local(
            'keep',
            () => void disk.set(path, from),
            () => void disk.set(path, from.slice(0, from.length / 2)),
          ),
        bytesOf: (path) => local('bytesOf', () => factsOf(path)?.bytes ?? null),
        factsOf: (path) => local('factsOf', () => factsOf(path)),
        drop: (path) => local('drop', () => void disk.delete(path)),
      },
      server: {
        prepare: (file) => remote('prepare', () => cloud.prepare(file)),
        upload: (file) => {
          if (file.isOriginal && !file.isUrgent && this.connection === 'mobile') this.complaints.push('not on Wi-Fi');
          // The bytes are read while they are sent, so the file must still be there when it ends.
          const content = disk.get(file.path);
          return remote('upload', () => {
            if (content === undefined) throw new AppError('NETWORK');
            cloud.objects.set(file.ticketId as string, content);
            return { fileId: `cloud://${file.ticketId}` };
          });
        },
        attach: (file) => remote('attach', () => cloud.attach(file.ticketId as string)),
        amend: (file) =>
          remote('amend', () => {
            const evidence = cloud.evidence.get(file.evidenceId as string);
            if (!evidence) throw new AppError('NOT_FOUND');
            const { shot, caption, activityId } = file;
            Object.assign(evidence, { shot, caption, activityId });
            return { evidence: { id: file.evidenceId } };
          }),
      },
      judge: (error) => {
        const code = error instanceof AppError ? error.code : 'INTERNAL';
        if (code === 'TICKET_INVALID') return { kind: 'ticket', message: code };
        if (code === 'NETWORK') return { kind: 'again' };
        this.complaints.push(`refused: ${error}`);
        return { kind: 'refused', message: code };
      },
      connection: () => this.connection,
      now: () => this.now,
      newKey: () => `k${++this.keys}`,
      after: (ms, run) => void this.timers.push({ at: this.now + ms, run }),
      onAttached: () => undefined,
    };
  }
}

export const photo = (content: string, more: Partial<FileToKeep> = {}): FileToKeep => ({
  subject: { kind: 'project', id: 'p' },
  slot: 'item:photos',
  projectTitle: '讲坛',
  itemTitle: '活动照片',
  shot: 'panorama',
  caption: null,
  activityId: null,
  name: '全景.jpg',
  contentType: 'image/jpeg',
  bytes: content.length,
  sha256: content,
  takenAt: null,
  takenFrom: null,
  isOriginal: false,
  ...more,
});
