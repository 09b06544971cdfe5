import { MAX_INSTANCES_PER_FUNCTION } from '../limits';
import { FunctionInstance, type InstanceHost } from './function-instance';
import type { Invocation } from './invocation';
import type { FunctionDefinition } from './manifest';

/** The instances of one function: made when first needed, reused, and a queue once all are busy. */
export class InstancePool {
  private readonly all = new Set<FunctionInstance>();
  private readonly idle: FunctionInstance[] = [];
  private readonly waiting: ((instance: FunctionInstance) => void)[] = [];

  constructor(
    private readonly definition: FunctionDefinition,
    private readonly host: InstanceHost,
  ) {}

  async execute(invocation: Invocation, eventJson: string): Promise<string> {
    const instance = await this.acquire();
    try {
      return await instance.execute(invocation, eventJson);
    } finally {
      this.release(instance);
    }
  }

  kill(invocation: Invocation): void {
    for (const instance of this.all) instance.kill(invocation);
  }

  async stop(): Promise<void> {
    await Promise.all([...this.all].map((instance) => instance.stop()));
  }

  private acquire(): FunctionInstance | Promise<FunctionInstance> {
    const instance = this.idle.pop();
    if (instance) return instance;
    if (this.all.size < MAX_INSTANCES_PER_FUNCTION) return this.create();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private release(instance: FunctionInstance): void {
    if (!instance.alive) return;
    const next = this.waiting.shift();
    if (next) next(instance);
    else this.idle.push(instance);
  }

  private create(): FunctionInstance {
    const instance = new FunctionInstance(this.definition, this.host, (dead) => this.forget(dead));
    this.all.add(instance);
    return instance;
  }

  private forget(dead: FunctionInstance): void {
    this.all.delete(dead);
    const position = this.idle.indexOf(dead);
    if (position >= 0) this.idle.splice(position, 1);
    const next = this.waiting.shift();
    if (next) next(this.create());
  }
}
