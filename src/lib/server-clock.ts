/** The server's time as last heard, so that a wrong phone clock does no harm to a countdown; kept for the next start without network. */
import { toMs } from '@domain/time';
import { readStored, writeStored } from './storage';

const KEY = 'server-clock';
/** The time a reply takes is no news. */
const WORTH_KEEPING_MS = 2000;

let offset: number | null = null;

const known = (): number => {
  offset ??= readStored<number>(KEY) ?? 0;
  return offset;
};

export function hearServerNow(instant: string): void {
  const heard = toMs(instant) - Date.now();
  if (Math.abs(heard - known()) > WORTH_KEEPING_MS) writeStored(KEY, heard);
  offset = heard;
}

export const serverNow = (): number => Date.now() + known();
