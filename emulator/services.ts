import { Clock } from './clock';
import type { DataFolder } from './data-folder/data-folder';
import type { CollectionDeclaration, DatabaseEngine, DatabaseOptions } from './database';
import { Faults } from './faults';
import { FunctionHost } from './functions/function-host';
import type { FunctionsManifest } from './functions/manifest';
import { Timers } from './functions/timers';
import { InvocationLog } from './observation/invocation-log';
import { InvocationMetrics } from './observation/invocation-metrics';
import { MediaChecks } from './openapi/media-checks';
import { MessageBox } from './openapi/message-box';
import { PhoneCodes } from './openapi/phone-number';
import { dropHalfSeeded, plantSeed, type SeedSource } from './seeds';
import { openPlatformState, type PlatformState } from './state/platform-state';
import { ObjectStore } from './storage/object-store';
import { UrlSigner } from './storage/url-signer';
import { UserRegistry } from './users/user-registry';

export interface ServiceOptions {
  /** The built `functions/worker.ts`. */
  workerFile: string;
  collections: readonly CollectionDeclaration[];
  openDatabase(options: Pick<DatabaseOptions, 'path' | 'collections' | 'strict' | 'now'>): Promise<DatabaseEngine>;
  loadSeed(): Promise<SeedSource>;
  /** Queries that no declared index serves fail. */
  strict: boolean;
  seed: boolean;
  /** Print what functions log. */
  echoLog: boolean;
  /** Where the clock starts; where it was, if undefined. */
  startAt: number | undefined;
}

/** What runs on when the emulator starts over on other data: the functions stay loaded. */
export interface Runtime {
  clock: Clock;
  log: InvocationLog;
  metrics: InvocationMetrics;
  host: FunctionHost;
}

/** Everything the emulator is made of, apart from the paths that lead to it. */
export interface Services extends Runtime {
  state: PlatformState;
  engine: DatabaseEngine;
  users: UserRegistry;
  store: ObjectStore;
  signer: UrlSigner;
  box: MessageBox;
  phoneCodes: PhoneCodes;
  mediaChecks: MediaChecks;
  faults: Faults;
  timers: Timers;
}

export function createRuntime(
  { workerFile, echoLog }: ServiceOptions,
  functions: FunctionsManifest['functions'],
  gatewayUrl: () => string,
): Runtime {
  const clock = new Clock();
  const log = new InvocationLog(() => clock.now(), echoLog);
  const metrics = new InvocationMetrics();
  return { clock, log, metrics, host: new FunctionHost({ functions, workerFile, clock, gatewayUrl, log, metrics }) };
}

/** Opens what is on disk and wires the rest. Each thing that must be closed is given to `onClose` as soon as it is open. */
export async function openServices(
  options: ServiceOptions,
  folder: DataFolder,
  { clock, log, metrics, host }: Runtime,
  collections: readonly CollectionDeclaration[],
  onClose: (close: () => unknown) => void,
): Promise<Services> {
  const state = openPlatformState(folder.state);
  onClose(() => state.close());
  resumeClock(clock, state, options.startAt);
  const now = () => clock.now();

  dropHalfSeeded(state, folder.database);
  const engine = await options.openDatabase({ path: folder.database, collections, strict: options.strict, now });
  onClose(() => engine.close());
  const users = new UserRegistry(state, now);
  if (options.seed) await plantSeed(engine, state, users, options.loadSeed, now());

  const timers = new Timers(host, now, (name, text) => log.write(name, undefined, 'error', text));
  onClose(() => timers.stop());
  const store = new ObjectStore(folder.files, state, now);
  const signer = new UrlSigner(state, now);
  const mediaChecks = new MediaChecks({ state, store, signer, host, now });
  onClose(() => mediaChecks.stop());

  return {
    state,
    clock,
    engine,
    users,
    store,
    signer,
    box: new MessageBox(state, now),
    phoneCodes: new PhoneCodes(now),
    mediaChecks,
    log,
    metrics,
    faults: new Faults(),
    host,
    timers,
  };
}

function resumeClock(clock: Clock, state: PlatformState, startAt: number | undefined): void {
  clock.resume(state.get<number>(['clock']) ?? 0, (offsetMs) => state.put(['clock'], offsetMs));
  if (startAt !== undefined) clock.set(startAt);
}
