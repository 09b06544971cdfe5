import type { LogLevel } from '../functions/messages';
import { toChinaTime } from '../instants';
import { RingBuffer } from './ring-buffer';

const CAPACITY = 5000;

export interface LogLine {
  at: string;
  function: string;
  requestId: string | undefined;
  level: LogLevel;
  text: string;
}

/** What functions print. Kept for `/_cloud/logs`; shown on stdout as well when asked for. */
export class InvocationLog {
  private readonly lines = new RingBuffer<LogLine>(CAPACITY);

  constructor(
    private readonly now: () => number,
    private readonly echo: boolean,
  ) {}

  write(functionName: string, requestId: string | undefined, level: LogLevel, text: string): void {
    this.lines.push({ at: toChinaTime(this.now()), function: functionName, requestId, level, text });
    if (this.echo) process.stdout.write(`[${functionName}] ${level} ${text}\n`);
  }

  clear(): void {
    this.lines.clear();
  }

  list(requestIds: ReadonlySet<string> | undefined): LogLine[] {
    const lines = this.lines.list();
    return requestIds ? lines.filter((line) => line.requestId !== undefined && requestIds.has(line.requestId)) : lines;
  }
}
