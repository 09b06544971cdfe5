/** Bundles the emulator into dist/emulator. `outdir` is written as a whole and swapped in, so a running test never loads half of it. */
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { aliases } from '../aliases.cjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The seeds and what they validate with are a file of their own: only a first start, not every start, loads them. */
const seedApart = {
  name: 'seed-apart',
  setup(build) {
    build.onResolve({ filter: /\/data\/seed$/ }, () => ({ path: './seed.js', external: true }));
  },
};

export async function buildEmulator(outdir = join(ROOT, 'dist', 'emulator')) {
  const waiting = `${outdir}.${process.pid}`;
  await build({
    absWorkingDir: ROOT,
    entryPoints: { main: 'emulator/main.ts', worker: 'emulator/functions/worker.ts', seed: 'data/seed.ts' },
    outdir: waiting,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    alias: aliases,
    loader: { '.yaml': 'text' },
    // Native code, and what only the functions themselves load.
    external: ['lmdb', 'wx-server-sdk'],
    plugins: [seedApart],
    logLevel: 'warning',
  });
  await cp(join(ROOT, 'emulator', 'console'), join(waiting, 'console'), {
    recursive: true,
    filter: (path) => !path.endsWith('.ts'),
  });
  await mkdir(dirname(outdir), { recursive: true });
  await rm(outdir, { recursive: true, force: true });
  await rename(waiting, outdir);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildEmulator();
