/**
 * `npm run bench` measures what the product promises about size and speed, each against a baseline of the same run,
 * and fails where a limit of tests/benchmarks/limits.mjs is passed. `-- --only id,id` measures only those.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { limits } from '../../../tests/benchmarks/limits.mjs';
import { buildStale } from '../build.mjs';
import { bundleTs } from '../bundle-ts.mjs';
import { judge } from './judge.mjs';
import { renderTable } from './table.mjs';

/** What the tests use finds the project's files from its own place, which bundling would move. */
const ownPlaces = {
  name: 'own-places',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]tests[\\/].*\.ts$/ }, async ({ path: file }) => ({
      contents: `const __dirname = ${JSON.stringify(path.dirname(file))};\n${await readFile(file, 'utf8')}`,
      loader: 'ts',
    }));
  },
};

/** The measures are TypeScript and use the tests' emulator and phone. */
async function loadMeasures() {
  const { url } = await bundleTs('tests/benchmarks/index.ts', 'bench/index', [ownPlaces]);
  return (await import(url)).default.measures;
}

function choose(measures, only) {
  if (only === undefined) return measures.filter(({ onRequest }) => !onRequest);
  const ids = only.split(',');
  const unknown = ids.filter((id) => !measures.some((measure) => measure.id === id));
  if (unknown.length > 0) {
    throw new Error(`没有名为 ${unknown.join('、')} 的测量，可用：${measures.map(({ id }) => id).join('、')}`);
  }
  return measures.filter(({ id }) => ids.includes(id));
}

async function take(measure) {
  process.stderr.write(`正在测量 ${measure.id} …\n`);
  try {
    return judge(measure.id, await measure.run(), limits);
  } catch (error) {
    const words = limits.find(({ id }) => id === measure.id)?.words ?? measure.id;
    return { id: measure.id, words, passed: false, failure: error.message };
  }
}

try {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const chosen = choose(await loadMeasures(), values.only);
  buildStale([...new Set(chosen.flatMap(({ needs }) => needs))]);
  const rows = [];
  // One after another: two at once would measure each other.
  for (const measure of chosen) rows.push(await take(measure));
  console.log(renderTable(rows));
  for (const { id, failure } of rows) if (failure) console.error(`${id}：${failure}`);
  process.exitCode = rows.every(({ passed }) => passed) ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
