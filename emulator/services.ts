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

/** Everything the emulator is made of, apart from the paths that lead to it. */
export interface Services {
  state: PlatformState;
  clock: Clock;
  engine: DatabaseEngine;
  users: UserRegistry;
  store: ObjectStore;
  signer: UrlSigner;
  box: MessageBox;
  phoneCodes: PhoneCodes;
  mediaChecks: MediaChecks;
  log: InvocationLog;
  metrics: InvocationMetrics;
  faults: Faults;
  host: FunctionHost;
  timers: Timers;
}

/** Opens what is on disk and wires the rest. Each thing that must be closed is given to `onClose` as soon as it is open. */
export async function openServices(
  options: ServiceOptions,
  folder: DataFolder,
  manifest: FunctionsManifest,
  gatewayUrl: () => string,
  onClose: (close: () => unknown) => void,
): Promise<Services> {
  const state = openPlatformState(folder.state);
  onClose(() => state.close());
  const clock = openClock(state, options.startAt);
  const now = () => clock.now();

  dropHalfSeeded(state, folder.database);
  const collections = manifest.collections ?? options.collections;
  const engine = await options.openDatabase({ path: folder.database, collections, strict: options.strict, now });
  onClose(() => engine.close());
  const users = new UserRegistry(state, now);
  if (options.seed) await plantSeed(engine, state, users, options.loadSeed, now());

  const log = new InvocationLog(now, options.echoLog);
  const metrics = new InvocationMetrics();
  const { workerFile } = options;
  const host = new FunctionHost({ functions: manifest.functions, workerFile, clock, gatewayUrl, log, metrics });
  const timers = new Timers(host, now, (name, text) => log.write(name, undefined, 'error', text));
  onClose(() => host.stop());
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

function openClock(state: PlatformState, startAt: number | undefined): Clock {
  const clock = new Clock(state.get<number>(['clock']));
  clock.onChange((offsetMs) => state.put(['clock'], offsetMs));
  if (startAt !== undefined) clock.set(startAt);
  return clock;
}
