/** What befalls one gateway call of the next run of a function: what can happen to it on the platform at any time. */
export interface Fault {
  function: string;
  /** The how manieth call of a run, from 1. */
  call: number;
  /** kill: the instance ends. error: the platform answers that it failed. drop: the connection breaks, no answer comes. */
  kind: 'kill' | 'error' | 'drop';
  /** Whether the call takes effect first. */
  when: 'before' | 'after';
}

export const FAULT_KINDS: readonly Fault['kind'][] = ['kill', 'error', 'drop'];
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

  take(functionName: string, call: number): Fault | undefined {
    const found = [...this.waiting].find((fault) => fault.function === functionName && fault.call === call);
    if (found) this.waiting.delete(found);
    return found;
  }
}
