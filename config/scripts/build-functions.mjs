/** Bundles the cloud functions into dist/cloudfunctions, as they are deployed: one folder each, one dependency. */
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const SOURCE = join(ROOT, 'cloudfunctions');
/** Installed in the cloud: its tree is 44 MB. Everything else is bundled. */
const SDK = 'wx-server-sdk';
const ALIAS = { '@domain': join(ROOT, 'domain') };

const writeJson = (path, value) => writeFile(path, `${JSON.stringify(value, null, 2)}\n`);

/** The table of functions and templates is TypeScript; it is read by bundling it in memory. */
async function readManifest() {
  const { outputFiles } = await build({
    entryPoints: [join(SOURCE, 'functions.ts')],
    bundle: true,
    format: 'esm',
    write: false,
    alias: ALIAS,
  });
  const url = `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`;
  const { functions, templates } = await import(url);
  return { functions, templates };
}

async function buildFunction(name, outdir, sdkVersion) {
  await mkdir(outdir, { recursive: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: [join(SOURCE, name, 'index.ts')],
    outfile: join(outdir, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    external: [SDK],
    alias: ALIAS,
    logLevel: 'warning',
  });
  await writeJson(join(outdir, 'package.json'), {
    name,
    version: '1.0.0',
    main: 'index.js',
    dependencies: { [SDK]: sdkVersion },
  });
  await copyFile(join(SOURCE, name, 'config.json'), join(outdir, 'config.json'));
}

/** Written aside and swapped in, so that nothing ever loads half of it. */
export async function buildFunctions(outdir = join(ROOT, 'dist', 'cloudfunctions')) {
  const waiting = `${outdir}.${process.pid}`;
  const { dependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const manifest = await readManifest();
  await Promise.all(manifest.functions.map(({ name }) => buildFunction(name, join(waiting, name), dependencies[SDK])));
  await writeJson(join(waiting, 'cloudbaserc.json'), manifest);
  await rm(outdir, { recursive: true, force: true });
  await rename(waiting, outdir);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildFunctions();
