import { setTimeout as wait } from 'node:timers/promises';
import fastify from 'fastify';
import { openDataFolder } from './data-folder/data-folder';
import { Front } from './front';
import { runAfterDeployment } from './functions/after-deployment';
import { readManifest } from './functions/manifest';
import { readWeappPages } from './openapi/weapp-pages';
import { refuseTakenPort } from './port';
import { addRoutes } from './routes';
import { createRuntime, openServices, type Runtime, type ServiceOptions } from './services';

/** How long a stop waits for runs that are under way. */
const DRAIN_MS = 2000;
const MAX_CONTROL_BYTES = 1024 * 1024;
/** A cloudPath in a URL, percent-encoded. */
const MAX_PATH_LENGTH = 4096;

export interface EmulatorOptions extends ServiceOptions {
  /** 0: any free one. */
  port: number;
  dataDir: string;
  functionsDir: string;
  webDir: string;
  weappDir: string;
  consoleDir: string;
  fresh: boolean;
  /** Run what the functions' manifest names to be run after a deployment. */
  deploys: boolean;
  /** Fire timers by their cron. */
  schedule: boolean;
}

export interface Emulator {
  port: number;
  /** Where `fresh` put the old data, if there was any. */
  movedTo: string | undefined;
  /** What the functions that run after a deployment report. */
  deploymentReport: readonly string[];
  stop(): Promise<void>;
  /** Lets go of the data alone; another emulator takes over the rest. */
  release(): Promise<Kept>;
}

/** What one emulator leaves to the next in the same process: the open port and the loaded functions. */
export interface Kept extends Runtime {
  front: Front;
}

/**
 * Assembles and starts everything. Whatever can fail without touching data is tried first.
 * @param kept of the emulator before, which ran the same functions
 */
export async function createEmulator(options: EmulatorOptions, kept?: Kept): Promise<Emulator> {
  const manifest = readManifest(options.functionsDir);
  if (!kept) await refuseTakenPort(options.port);
  const folder = openDataFolder(options.dataDir, options.fresh);
  const front = kept?.front ?? new Front();
  const gatewayUrl = () => `http://127.0.0.1:${front.port}/admin`;
  const runtime = kept ?? createRuntime(options, manifest.functions, gatewayUrl);
  const { host, metrics, log } = runtime;
  log.clear();
  const closers: (() => unknown)[] = [folder.release];
  const letGo = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  const close = async () => {
    if (front.isOpen) await front.close();
    await host.stop();
    await letGo();
  };
  try {
    const app = fastify({
      bodyLimit: MAX_CONTROL_BYTES,
      routerOptions: { maxParamLength: MAX_PATH_LENGTH },
    });
    const collections = manifest.collections ?? options.collections;
    const services = await openServices(options, folder, runtime, collections, (closer) => closers.push(closer));
    folder.confirm();
    const { timers, mediaChecks, store } = services;
    const deployment = { isThrough: () => {} };
    const ready = new Promise<void>((resolve) => {
      deployment.isThrough = resolve;
    });
    addRoutes(app, services, {
      ready,
      webDir: options.webDir,
      consoleDir: options.consoleDir,
      templates: manifest.templates,
      listPages: () => readWeappPages(options.weappDir),
      loadPersonas: async () => (options.seed ? (await options.loadSeed()).personas : []),
    });
    closers.push(() => app.close());
    await app.ready();
    front.serve(app.routing);
    if (!front.isOpen) await front.open(options.port);
    // Metrics begin with the first caller.
    const deploymentReport =
      options.seed && options.deploys ? await runAfterDeployment(host, manifest.afterDeployment) : [];
    metrics.clear();
    deployment.isThrough();
    if (options.schedule) {
      timers.start();
      mediaChecks.start((text) => log.write('media-checks', undefined, 'error', text));
    }
    setImmediate(() => store.sweep());

    const drain = async () => {
      timers.stop();
      mediaChecks.stop();
      for (let waited = 0; host.isBusy() && waited < DRAIN_MS; waited += 50) await wait(50);
    };
    const stop = () => drain().then(close);
    const release = async () => {
      await drain();
      if (host.isBusy()) throw new Error('functions are still at work');
      await letGo();
      return { ...runtime, front };
    };
    return { port: front.port, movedTo: folder.movedTo, deploymentReport, stop, release };
  } catch (error) {
    await close();
    throw error;
  }
}
