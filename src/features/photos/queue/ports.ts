/** What the queue needs of the phone and the server; tests put a world of their own behind it. */
import type { Connection, FileFacts } from '@/lib/platform/types';
import type { QueuedFile } from './record';

export interface QueuePorts<Attached> {
  /** One entry each: a write that fails or is cut off spoils no other file's. */
  records: {
    list(): QueuedFile[];
    has(key: string): boolean;
    /** False when the phone has no room for it. */
    write(file: QueuedFile): boolean;
    remove(key: string): void;
  };
  files: {
    /** Where the file of this key is kept. */
    pathOf(key: string, contentType: string): string;
    /** Moves a temporary file there; fails when the phone is full or the file is gone. */
    keep(from: string, path: string): Promise<void>;
    /** Null: there is no such file. */
    bytesOf(path: string): Promise<number | null>;
    factsOf(path: string): Promise<FileFacts | null>;
    /** A file that is gone already is no failure. */
    drop(path: string): Promise<void>;
  };
  server: {
    prepare(file: QueuedFile): Promise<{ ticketId: string; cloudPath: string }>;
    upload(file: QueuedFile, onProgress: (percent: number) => void): Promise<{ fileId: string }>;
    attach(file: QueuedFile): Promise<Attached>;
    amend(file: QueuedFile): Promise<Attached>;
  };
  /** again: nothing is wrong with the file; ticket: its ticket has run out; else why it is not taken. */
  judge(error: unknown): { kind: 'again' } | { kind: 'ticket'; message: string } | { kind: 'refused'; message: string };
  connection(): Connection;
  now(): number;
  newKey(): string;
  after(ms: number, run: () => void): void;
  /** Told when the server has a file, with its reply. */
  onAttached(file: QueuedFile, attached: Attached): void;
}
