/** Bundles the cloud functions into dist/cloudfunctions, as they are deployed: one folder each, one dependency. */
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { aliases } from '../aliases.cjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const SOURCE = join(ROOT, 'cloudfunctions');
/** Installed in the cloud: its tree is 44 MB. Everything else is bundled. */
const SDK = 'wx-server-sdk';

const writeJson = (path, value) => writeFile(path, `${JSON.stringify(value, null, 2)}\n`);

/** Our tables are TypeScript; they are read by bundling them in memory. */
async function load(path) {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, path)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    alias: aliases,
    loader: { '.yaml': 'text' },
    // Packages in the old format ask for Node's own modules with `require`.
    banner: { js: `import { createRequire } from 'node:module'; const require = createRequire('${import.meta.url}');` },
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}

async function readManifest() {
  const { functions, templates, afterDeployment } = await load('cloudfunctions/functions.ts');
  return { functions, templates, afterDeployment };
}

/** The published calls travel with the function that puts them into the database: no YAML is parsed there. */
async function writeCalls(outdir) {
  const { callFiles, readCall } = await load('data/calls/read-call.ts');
  await writeJson(join(outdir, 'calls.json'), callFiles.map(readCall));
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
    alias: aliases,
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
  await writeCalls(join(waiting, 'sync'));
  await writeJson(join(waiting, 'cloudbaserc.json'), manifest);
  await rm(outdir, { recursive: true, force: true });
  await rename(waiting, outdir);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildFunctions();
