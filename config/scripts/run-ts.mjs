/** Runs one of our TypeScript scripts. */
import path from 'node:path';
import { bundleTs } from './bundle-ts.mjs';

const [script, ...rest] = process.argv.slice(2);
const { outfile, url } = await bundleTs(script, `scripts/${path.basename(script, '.ts')}`);
process.argv = [process.argv[0], outfile, ...rest];
await import(url);
