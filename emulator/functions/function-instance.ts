import { Worker } from 'node:worker_threads';
import { MAX_LOAD_MS, MAX_RESULT_BYTES } from '../limits';
import { instanceEnvironment, invocationEnvironment } from './environment';
import type { Invocation } from './invocation';
import { InvocationError } from './invocation-error';
import type { FunctionDefinition } from './manifest';
import type { InstanceData, InstanceMessage, LogLevel, RunMessage } from './messages';

export interface InstanceHost {
  workerFile: string;
  clock: SharedArrayBuffer;
  gatewayUrl(): string;
  log(functionName: string, requestId: string | undefined, level: LogLevel, text: string): void;
}

interface Run {
  invocation: Invocation;
  eventJson: string;
  resolve(resultJson: string): void;
  reject(error: Error): void;
}

/** One worker thread holding one loaded bundle: runs one invocation at a time and is reused, like an instance of the platform. */
export class FunctionInstance {
  private readonly worker: Worker;
  private run: Run | undefined;
  private loaded = false;
  private timer: NodeJS.Timeout;
  alive = true;

  constructor(
    private readonly definition: FunctionDefinition,
    private readonly host: InstanceHost,
    private readonly onDeath: (instance: FunctionInstance) => void,
  ) {
    const data: InstanceData = {
      functionName: definition.name,
      entry: definition.entry,
      clock: host.clock,
      maxResultBytes: MAX_RESULT_BYTES,
    };
    this.worker = new Worker(host.workerFile, {
      workerData: data,
      env: instanceEnvironment(host.gatewayUrl(), definition.name),
      resourceLimits: { maxOldGenerationSizeMb: definition.memoryMb },
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    this.timer = setTimeout(() => this.expire(`loading took over ${MAX_LOAD_MS / 1000} seconds`), MAX_LOAD_MS);
    this.worker.stdout.on('data', (chunk) => this.log('info', String(chunk).trimEnd()));
    this.worker.stderr.on('data', (chunk) => this.log('error', String(chunk).trimEnd()));
    this.worker.on('message', (message: InstanceMessage) => this.receive(message));
    this.worker.on('error', (error) => this.die(describeCrash(error, definition)));
    this.worker.on('exit', (code) => this.die(`instance ended with exit code ${code} before it answered`));
  }

  /** Answers the function's result as JSON text. */
  execute(invocation: Invocation, eventJson: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.run = { invocation, eventJson, resolve, reject };
      if (!this.alive) this.die('instance ended before it started');
      else if (this.loaded) this.start(this.run);
    });
  }

  /** If it is at work on this run. */
  kill(invocation: Invocation): void {
    if (this.run?.invocation === invocation) this.end('the instance was killed');
  }

  async stop(): Promise<void> {
    this.fail(new InvocationError('STOPPING', 'the emulator is stopping'));
    this.alive = false;
    clearTimeout(this.timer);
    await this.worker.terminate();
  }

  private start({ invocation, eventJson }: Run): void {
    const timeLimitMs = this.definition.timeoutSeconds * 1000;
    const message: RunMessage = {
      requestId: invocation.requestId,
      eventJson,
      environment: invocationEnvironment(invocation),
      timeLimitMs,
      memoryMb: this.definition.memoryMb,
    };
    this.timer = setTimeout(
      () => this.expire(`Invoking task timed out after ${this.definition.timeoutSeconds} seconds`),
      timeLimitMs,
    );
    this.worker.postMessage(message);
  }

  private receive(message: InstanceMessage): void {
    if (message.type === 'log') {
      this.log(message.level, message.text);
      return;
    }
    clearTimeout(this.timer);
    if (message.type === 'loaded') {
      this.loaded = true;
      if (this.run) this.start(this.run);
    } else if (message.type === 'result') {
      const run = this.run;
      this.run = undefined;
      run?.resolve(message.resultJson);
    } else {
      this.log('error', message.stack);
      this.fail(
        new InvocationError(message.failure === 'RESULT_TOO_LARGE' ? message.failure : 'EXECUTE_FAIL', message.message),
      );
      // The next call tries a new instance: the bundle may have been built again by then.
      if (message.failure === 'LOAD_FAIL') this.end(message.message);
    }
  }

  private expire(message: string): void {
    this.log('error', message);
    this.fail(new InvocationError('TIMEOUT', message));
    this.end(message);
  }

  private end(reason: string): void {
    this.die(reason);
    void this.worker.terminate();
  }

  private die(message: string): void {
    clearTimeout(this.timer);
    if (this.run) this.log('error', message);
    this.fail(new InvocationError('EXECUTE_FAIL', message));
    if (!this.alive) return;
    this.alive = false;
    this.onDeath(this);
  }

  private fail(error: InvocationError): void {
    const run = this.run;
    this.run = undefined;
    run?.reject(error);
  }

  private log(level: LogLevel, text: string): void {
    this.host.log(this.definition.name, this.run?.invocation.requestId, level, text);
  }
}

function describeCrash(error: Error, definition: FunctionDefinition): string {
  const outOfMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
  return outOfMemory ? `memory limit of ${definition.memoryMb} MB exceeded` : (error.stack ?? String(error));
}
