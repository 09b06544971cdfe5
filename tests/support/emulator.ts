import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { copySeeds, seedsAlike } from './seeded-data';
import { keepWarm, takeWarm } from './warm-emulators';

const ROOT = resolve(__dirname, '..', '..');
const MAIN = join(ROOT, 'dist', 'emulator', 'main.js');
const START_MS = 20_000;

export interface StartOptions {
  /** Plant the product's seed data. */
  seed?: boolean;
  /** Default: the product's built functions. */
  functionsDir?: string;
  /** Where the clock starts, ISO. */
  now?: string;
  /** Default: a temporary folder that `stop` removes. */
  dataDir?: string;
  args?: string[];
}

/** The product's reply, as every function of ours answers it. */
// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own action's data.
export type Envelope<Data = any> =
  | { ok: true; data: Data; requestId: string; serverNow: string }
  | {
      ok: false;
      error: { code: string; message: string; fields?: unknown; retryable: boolean };
      requestId: string;
      serverNow: string;
    };

export interface CallOptions {
  fn?: string;
  requestId?: string;
}

/** A running emulator, driven as a phone (calls, uploads, taps) and as the platform (clock, timers). */
export class TestEmulator {
  url = '';
  private process: ChildProcess | undefined;

  constructor(
    readonly dataDir: string,
    private readonly ownsData: boolean,
    private readonly options: StartOptions,
  ) {}

  // biome-ignore lint/suspicious/noExplicitAny: see Envelope.
  async call<Data = any>(
    openid: string,
    action: string,
    input: unknown = {},
    { fn = 'api', requestId }: CallOptions = {},
  ): Promise<Envelope<Data>> {
    const { body } = await this.raw(openid, fn, { action, input, ...(requestId === undefined ? {} : { requestId }) });
    return body as Envelope<Data>;
  }

  async batch(
    openid: string,
    calls: { action: string; input?: unknown }[],
    { fn = 'api' }: CallOptions = {},
  ): Promise<Envelope[]> {
    const { body } = await this.raw(openid, fn, { batch: calls });
    return ((body as { data?: unknown }).data ?? body) as Envelope[];
  }

  /** One call with whatever event; `openid` null is a caller without login. */
  async raw(
    openid: string | null,
    fn: string,
    event: unknown,
    // biome-ignore lint/suspicious/noExplicitAny: the answer is whatever the function returned.
  ): Promise<{ status: number; requestId: string; body: any }> {
    const response = await fetch(`${this.url}/_cloud/functions/${fn}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(openid === null ? {} : { 'x-wx-openid': openid }) },
      body: typeof event === 'string' ? event : JSON.stringify(event),
    });
    return {
      status: response.status,
      requestId: response.headers.get('x-request-id') ?? '',
      body: await response.json(),
    };
  }

  /** Runs the function's timer now and answers its result. */
  // biome-ignore lint/suspicious/noExplicitAny: the answer is whatever the function returned.
  fireTimer(fn: string): Promise<any> {
    return this.send('POST', `timers/${fn}`);
  }

  setClock(iso: string): Promise<{ now: string }> {
    return this.send('POST', 'clock', { now: iso });
  }

  advance(duration: string): Promise<{ now: string }> {
    return this.send('POST', 'clock', { by: duration });
  }

  /** The user taps on the subscription panel. */
  accept(openid: string, templateId: string, result = 'accept'): Promise<{ credits: number }> {
    return this.send('POST', 'subscriptions', { openid, templateId, result });
  }

  messages(
    openid: string,
  ): Promise<
    { templateId: string; page: string | null; data: Record<string, { value: string }>; deliveredAt: string }[]
  > {
    return this.send('GET', `messages?openid=${openid}`);
  }

  /** What befalls one gateway call of the function's next run. */
  fault(fault: {
    function: string;
    call: number;
    api?: string;
    kind: 'kill' | 'error' | 'drop' | 'refuse';
    when: 'before' | 'after';
    errcode?: number;
  }): Promise<unknown> {
    return this.send('POST', 'faults', fault);
  }

  metrics(): Promise<Metric[]> {
    return this.send('GET', 'metrics');
  }

  clearMetrics(): Promise<unknown> {
    return this.send('DELETE', 'metrics');
  }

  /** By the platform's id of a run or by the id in its event. */
  logs(requestId: string): Promise<{ level: string; text: string; function: string }[]> {
    return this.send('GET', `logs?requestId=${encodeURIComponent(requestId)}`);
  }

  /** What wx.cloud.uploadFile does. */
  async upload(
    openid: string,
    cloudPath: string,
    bytes: Uint8Array | string,
  ): Promise<{ status: number; fileID: string; errMsg: string }> {
    const path = cloudPath.split('/').map(encodeURIComponent).join('/');
    const response = await fetch(`${this.url}/_cloud/storage/${path}`, {
      method: 'PUT',
      headers: { 'x-wx-openid': openid },
      body: bytes as BodyInit,
    });
    return { status: response.status, ...((await response.json()) as { fileID: string; errMsg: string }) };
  }

  /** One of the `/_cloud/` paths; fails on any status but 2xx. */
  async send<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const init =
      body === undefined
        ? { method }
        : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await fetch(`${this.url}/_cloud/${path}`, init);
    const answer = await response.json();
    if (!response.ok)
      throw new Error(`${method} /_cloud/${path} answered ${response.status}: ${JSON.stringify(answer)}`);
    return answer as Answer;
  }

  async stop(): Promise<void> {
    const child = this.process;
    if (child?.exitCode === null && this.runsProduct && (await keepWarm(child, this.functions)))
      this.process = undefined;
    else await this.end('SIGTERM');
    if (this.ownsData) rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** As a power cut: no chance to write anything. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** Stops, if it still runs, and starts again on the same data. */
  async restart(): Promise<void> {
    await this.end('SIGTERM');
    await this.start({ seed: this.options.seed ?? false });
  }

  async start({
    seed = false,
    now,
    isSeeded = false,
  }: {
    seed?: boolean;
    now?: string;
    isSeeded?: boolean;
  } = {}): Promise<void> {
    const args = [
      ...['--port', '0', '--data', this.dataDir, '--no-schedule', '--strict'],
      ...(seed ? [] : ['--no-seed']),
      ...(isSeeded ? ['--no-deployment'] : []),
      ...(now === undefined ? [] : ['--now', now]),
      ...(this.options.functionsDir === undefined ? [] : ['--functions', this.options.functionsDir]),
      ...(this.options.args ?? []),
    ];
    const warm = this.runsProduct ? await takeWarm(this.functions, args) : undefined;
    this.process = warm?.child ?? spawnEmulator(args);
    this.url = `http://127.0.0.1:${warm?.port ?? (await readPort(this.process))}`;
  }

  /** The product's own functions, as nearly all tests want them: the same process can run them on other data. */
  private get runsProduct(): boolean {
    return this.options.args === undefined && seedsAlike(this.options.functionsDir);
  }

  private get functions(): string {
    return this.options.functionsDir ?? '';
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.process;
    this.process = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise((ended) => {
      child.once('exit', ended);
      child.kill(signal);
    });
  }
}

export interface Metric {
  requestId: string;
  clientRequestId: string | null;
  function: string;
  actions: string[];
  outcome: string;
  gatewayCalls: string[];
  documentsScanned: number;
  documentsReturned: number;
  bytesIn: number;
  bytesOut: number;
  ms: number;
}

/** Starts the built emulator on a free port and, unless told otherwise, on a temporary data folder. */
export async function startEmulator(options: StartOptions = {}): Promise<TestEmulator> {
  ensureBuilt();
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'emulator-'));
  const emulator = new TestEmulator(dataDir, options.dataDir === undefined, options);
  const { seed, now } = options;
  const isPlain = options.args === undefined && seedsAlike(options.functionsDir);
  if (seed && now !== undefined && isPlain && readdirSync(dataDir).length === 0) {
    await copySeeds(now, dataDir, async (folder) => {
      const maker = new TestEmulator(folder, false, { seed, now });
      await maker.start({ seed, now });
      await maker.stop();
    });
    await emulator.start({ seed, now, isSeeded: true });
  } else {
    await emulator.start(options);
  }
  return emulator;
}

/** The bare process, for tests of the start itself. */
export function spawnEmulator(args: string[], env: Record<string, string> = {}): ChildProcess {
  ensureBuilt();
  return spawn(process.execPath, [MAIN, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

function ensureBuilt(): void {
  if (existsSync(MAIN)) return;
  const build = spawnSync(process.execPath, [join(ROOT, 'config', 'scripts', 'build-emulator.mjs')], {
    encoding: 'utf8',
  });
  if (build.status !== 0) throw new Error(`the emulator could not be built:\n${build.stderr}`);
}

function readPort(child: ChildProcess): Promise<number> {
  return new Promise((resolvePort, reject) => {
    let output = '';
    const fail = (why: string) => reject(new Error(`the emulator did not start (${why}):\n${output}`));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail(`no answer within ${START_MS} ms`);
    }, START_MS);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        output += String(chunk);
      });
    }
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`exit code ${code}`);
    });
    child.once('message', (message) => {
      clearTimeout(timer);
      resolvePort((message as { port: number }).port);
    });
  });
}
