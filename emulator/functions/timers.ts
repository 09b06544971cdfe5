import { toChinaTime } from '../instants';
import { nextRun } from './cron';
import type { FunctionHost, InvocationAnswer } from './function-host';
import { timerCaller } from './invocation';
import { InvocationError } from './invocation-error';
import type { FunctionDefinition } from './manifest';

const CHECK_EVERY_MS = 1000;

/** Fires timer triggers: on demand, by their cron once started, and while the clock is walked ahead. */
export class Timers {
  private isWalking = false;
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

  /**
   * Moves the clock to `target` from run to run: each timer fires at each of its minutes on the way, and the next waits for it. A run
   * that fails is reported and stops nothing, as on the platform. Answers how many there were; undefined while another walk is on.
   */
  async walk(target: number, setClock: (instant: number) => void): Promise<number | undefined> {
    if (this.isWalking) return undefined;
    this.isWalking = true;
    try {
      let runs = 0;
      const moveTo = (instant: number) => {
        setClock(instant);
        this.plan();
      };
      for (let next = this.nextAfter(this.now()); next && next.at <= target; next = this.nextAfter(next.at)) {
        moveTo(next.at);
        for (const name of next.names) await this.fireAndReport(name);
        runs += next.names.length;
      }
      moveTo(target);
      return runs;
    } finally {
      this.isWalking = false;
    }
  }

  /** The next minute at which timers fire, and whose. */
  private nextAfter(instant: number): { at: number; names: string[] } | undefined {
    const runs = this.withTimer().flatMap(({ name, timer }) => {
      const at = timer && nextRun(timer.cron, instant);
      return at === undefined ? [] : [{ name, at }];
    });
    if (runs.length === 0) return undefined;
    const at = Math.min(...runs.map((run) => run.at));
    return { at, names: runs.filter((run) => run.at === at).map(({ name }) => name) };
  }

  private async fireAndReport(name: string): Promise<void> {
    await this.fire(name).catch((error: Error) => this.report(name, `定时触发失败：${error.message}`));
  }

  private tick(): void {
    const now = this.now();
    const ripe = [...this.due].filter(([, at]) => at <= now).map(([name]) => name);
    if (ripe.length === 0) return;
    this.plan();
    for (const name of ripe) void this.fireAndReport(name);
  }

  private withTimer(): FunctionDefinition[] {
    return [...this.host.functions.values()].filter((definition) => definition.timer);
  }
}
