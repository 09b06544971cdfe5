/** Bundles the emulator into dist/emulator. `outdir` is written as a whole and swapped in, so a running test never loads half of it. */
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export async function buildEmulator(outdir = join(ROOT, 'dist', 'emulator')) {
  const waiting = `${outdir}.${process.pid}`;
  await build({
    absWorkingDir: ROOT,
    entryPoints: { main: 'emulator/main.ts', worker: 'emulator/functions/worker.ts' },
    outdir: waiting,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // Both load files of their own at run time: native code, and what the functions themselves load.
    external: ['lmdb', 'wx-server-sdk'],
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
