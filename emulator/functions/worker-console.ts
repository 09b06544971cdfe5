import { format } from 'node:util';
import type { LogLevel } from './messages';

const METHODS: Record<string, LogLevel> = {
  debug: 'debug',
  log: 'info',
  info: 'info',
  warn: 'warn',
  error: 'error',
  trace: 'debug',
};

/** Sends console lines to the host, in order with the result, instead of to the shared stdout. */
export function captureConsole(write: (level: LogLevel, text: string) => void): void {
  for (const [method, level] of Object.entries(METHODS)) {
    Reflect.set(console, method, (...args: unknown[]) => write(level, format(...args)));
  }
}
