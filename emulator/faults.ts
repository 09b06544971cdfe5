/** What befalls one gateway call of the next run of a function: what can happen to it on the platform at any time. */
export interface Fault {
  function: string;
  /** The how manieth call of a run, from 1; with `api`, of its calls to that open API. */
  call: number;
  /** Such as `subscribeMessage.send`. */
  api?: string;
  /**
   * kill: the instance ends. error: the platform answers that it failed. drop: the connection breaks, no answer comes. refuse: the
   * open API answers with `errcode`.
   */
  kind: 'kill' | 'error' | 'drop' | 'refuse';
  /** Whether the call takes effect first. */
  when: 'before' | 'after';
  errcode?: number;
}

/** A refusal that a test asked for, as WeChat words its own. */
export interface Refusal {
  errcode: number;
  when: Fault['when'];
}

export const FAULT_KINDS: readonly Fault['kind'][] = ['kill', 'error', 'drop', 'refuse'];
export const FAULT_MOMENTS: readonly Fault['when'][] = ['before', 'after'];

/** Faults that wait for their call; each happens once. */
export class Faults {
  private readonly waiting = new Set<Fault>();

  add(fault: Fault): void {
    this.waiting.add(fault);
  }

  clear(): void {
    this.waiting.clear();
  }

  /** `calls` of the run so far, the one under way last; open APIs by their own names. */
  take(functionName: string, calls: readonly string[]): Fault | undefined {
    const last = calls.at(-1);
    const found = [...this.waiting].find(({ function: name, call, api }) => {
      if (name !== functionName || (api !== undefined && api !== last)) return false;
      return call === (api === undefined ? calls.length : calls.filter((other) => other === api).length);
    });
    if (found) this.waiting.delete(found);
    return found;
  }
}
