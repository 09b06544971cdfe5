/** The server's time as last heard, so that a wrong phone clock does no harm to a countdown; kept for the next start without network. */
import { toMs } from '@domain/time';
import { readStored, writeStored } from './storage';

const KEY = 'server-clock';
/** The time a reply takes is no news. */
const WORTH_KEEPING_MS = 2000;

let offset: number | null = null;
let jumps = 0;
const listeners = new Set<() => void>();

const known = (): number => {
  offset ??= readStored<number>(KEY) ?? 0;
  return offset;
};

export function hearServerNow(instant: string): void {
  const heard = toMs(instant) - Date.now();
  const isJump = Math.abs(heard - known()) > WORTH_KEEPING_MS;
  offset = heard;
  if (!isJump) return;
  writeStored(KEY, heard);
  jumps += 1;
  for (const listener of listeners) listener();
}

/** Told when the time was another than thought: what was drawn by the old one is drawn again, the same data or not. */
export function onClockJump(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
export const clockJumps = (): number => jumps;

export const serverNow = (): number => Date.now() + known();
