/** Which files go next. Pure: the same queue, network and clock always answer the same. */
import type { Connection } from '@/lib/platform/types';
import type { QueuedFile } from './record';

/** A hall's one bar of signal carries no more. */
export const AT_ONCE = 3;

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/** How long to wait after the given number of tries that failed. */
export const pauseAfter = (tries: number): number => Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS);

export interface Moment {
  connection: Connection;
  now: number;
  /** Keys under way. */
  running: ReadonlySet<string>;
  /** When a file that failed may be tried again. */
  pausedUntil(key: string): number;
}

/** An original is large: its bytes wait for Wi-Fi unless she says now. */
export const waitsForWifi = ({ isOriginal, isUrgent, step }: QueuedFile, connection: Connection): boolean =>
  connection === 'mobile' && isOriginal && !isUrgent && (step === 'ticket' || step === 'upload');

/** Nothing but time stands in its way. Clearing the phone needs no network. */
export const mayGoOn = (file: QueuedFile, connection: Connection): boolean =>
  file.step !== 'keeping' &&
  file.refusal === null &&
  (file.step === 'settled' || (connection !== 'none' && !waitsForWifi(file, connection)));

/** The oldest first, as many as there is room for beside those under way. */
export const nextToSend = (
  files: readonly QueuedFile[],
  { connection, now, running, pausedUntil }: Moment,
): QueuedFile[] =>
  files
    .filter((file) => mayGoOn(file, connection) && !running.has(file.key) && pausedUntil(file.key) <= now)
    .sort((a, b) => a.order - b.order)
    .slice(0, Math.max(0, AT_ONCE - running.size));
