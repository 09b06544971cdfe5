/** The server's time as last heard, so that a wrong phone clock does no harm to a countdown. */
import { toMs } from '@domain/time';

let offset = 0;

export function hearServerNow(instant: string): void {
  offset = toMs(instant) - Date.now();
}

export const serverNow = (): number => Date.now() + offset;
