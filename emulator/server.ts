import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import fastify from 'fastify';
import { openDataFolder } from './data-folder/data-folder';
import { runAfterDeployment } from './functions/after-deployment';
import { readManifest } from './functions/manifest';
import { readWeappPages } from './openapi/weapp-pages';
import { refuseTakenPort } from './port';
import { addRoutes } from './routes';
import { openServices, type ServiceOptions } from './services';

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
}

/** Assembles and starts everything. Whatever can fail without touching data is tried first. */
export async function createEmulator(options: EmulatorOptions): Promise<Emulator> {
  const manifest = readManifest(options.functionsDir);
  await refuseTakenPort(options.port);
  const folder = openDataFolder(options.dataDir, options.fresh);
  const closers: (() => unknown)[] = [folder.release];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const app = fastify({
      // Browsers keep their connections open; a stop must not wait for them.
      forceCloseConnections: true,
      bodyLimit: MAX_CONTROL_BYTES,
      routerOptions: { maxParamLength: MAX_PATH_LENGTH },
    });
    const port = () => (app.server.address() as AddressInfo).port;
    const gatewayUrl = () => `http://127.0.0.1:${port()}/admin`;
    const services = await openServices(options, folder, manifest, gatewayUrl, (closer) => closers.push(closer));
    folder.confirm();
    const { host, timers, mediaChecks, store, metrics, log } = services;
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
    await app.listen({ host: '127.0.0.1', port: options.port });
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

    const stop = async () => {
      timers.stop();
      mediaChecks.stop();
      for (let waited = 0; host.isBusy() && waited < DRAIN_MS; waited += 50) await wait(50);
      await close();
    };
    return { port: port(), movedTo: folder.movedTo, deploymentReport, stop };
  } catch (error) {
    await close();
    throw error;
  }
}
