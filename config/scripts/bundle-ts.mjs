/** Bundles TypeScript of ours so that plain Node runs it; packages stay where they are. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { aliases } from '../aliases.cjs';

/** Writes `dist/<place>.cjs`; answers its path and the address to import it by. */
export async function bundleTs(entry, place, plugins = []) {
  const outfile = path.resolve('dist', `${place}.cjs`);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    loader: { '.yaml': 'text' },
    alias: aliases,
    plugins,
    logLevel: 'error',
  });
  return { outfile, url: pathToFileURL(outfile).href };
}
