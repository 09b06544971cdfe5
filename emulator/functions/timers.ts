import { toChinaTime } from '../instants';
import { nextRun } from './cron';
import type { FunctionHost, InvocationAnswer } from './function-host';
import { timerCaller } from './invocation';
import { InvocationError } from './invocation-error';
import type { FunctionDefinition } from './manifest';

const CHECK_EVERY_MS = 1000;

/** Fires timer triggers: on demand, and by their cron once started. */
export class Timers {
  private readonly due = new Map<string, number>();
  private ticking: NodeJS.Timeout | undefined;

  constructor(
    private readonly host: FunctionHost,
    private readonly now: () => number,
    private readonly report: (functionName: string, text: string) => void,
  ) {}

  /** Runs the function's timer now, whatever its cron says. */
  fire(functionName: string): Promise<InvocationAnswer> {
    const timer = this.host.functions.get(functionName)?.timer;
    if (!timer) throw new InvocationError('NOT_FOUND', `云函数 ${functionName} 不存在，或没有定时触发器`);
    const event = { Type: 'Timer', TriggerName: timer.name, Time: new Date(this.now()).toISOString(), Message: '' };
    return this.host.invoke(functionName, JSON.stringify(event), timerCaller);
  }

  list(): { function: string; trigger: string; nextAt: string | null }[] {
    return this.withTimer().map(({ name, timer }) => {
      const next = timer && nextRun(timer.cron, this.now());
      return { function: name, trigger: timer?.name ?? '', nextAt: next === undefined ? null : toChinaTime(next) };
    });
  }

  start(): void {
    this.plan();
    this.ticking = setInterval(() => this.tick(), CHECK_EVERY_MS);
    this.ticking.unref();
  }

  stop(): void {
    clearInterval(this.ticking);
  }

  /** Plans from the present: a clock that jumps ahead does not catch up on the runs it passed. */
  plan(): void {
    this.due.clear();
    for (const { name, timer } of this.withTimer()) {
      const next = timer && nextRun(timer.cron, this.now());
      if (next !== undefined) this.due.set(name, next);
    }
  }

  private tick(): void {
    const now = this.now();
    const ripe = [...this.due].filter(([, at]) => at <= now).map(([name]) => name);
    if (ripe.length === 0) return;
    this.plan();
    for (const name of ripe) {
      this.fire(name).catch((error: Error) => this.report(name, `定时触发失败：${error.message}`));
    }
  }

  private withTimer(): FunctionDefinition[] {
    return [...this.host.functions.values()].filter((definition) => definition.timer);
  }
}
