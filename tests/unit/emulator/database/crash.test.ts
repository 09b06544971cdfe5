import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { openDatabase, verify } from '../../../../emulator/database';
import { crashCollections } from './support/crash-collections';

const KILLS = Number(process.env.CRASH_KILLS ?? 30);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'database-crash-'));
  buildSync({
    entryPoints: [resolve(__dirname, 'support/crash-worker.ts')],
    bundle: true,
    platform: 'node',
    external: ['lmdb'],
    outfile: join(folder, 'worker.js'),
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the worker said of each document: the last version acknowledged, and one that may or may not have made it. */
interface Claim {
  done: number | null;
  started: number | null;
}

test(`after ${KILLS} kills at random moments every acknowledged write is there and every index agrees`, async () => {
  const path = join(folder, 'data');
  const claims = new Map<string, Claim>();
  let acknowledged = 0;
  // A busy machine writes less between two kills: then there are more of them, not fewer writes at stake.
  for (let kill = 0; kill < KILLS || acknowledged <= KILLS * 20; kill += 1) {
    acknowledged += await writeUntilKilled(path, kill * 100_000, claims);
    const { problems } = await verify(path);
    expect(problems).toEqual([]);
    await compare(path, claims);
  }
  expect(acknowledged).toBeGreaterThan(KILLS * 20);
});

/** Lets a worker write for a while and kills it; answers how many writes it acknowledged. */
function writeUntilKilled(path: string, first: number, claims: Map<string, Claim>): Promise<number> {
  const worker = spawn(process.execPath, [join(folder, 'worker.js'), path, String(first)], {
    env: { ...process.env, NODE_PATH: resolve('node_modules') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  let isTimed = false;
  worker.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (isTimed) return;
    isTimed = true;
    setTimeout(() => worker.kill('SIGKILL'), Math.random() * 150);
  });
  return new Promise((done) => {
    worker.on('close', (code, signal) => {
      expect([code, signal]).toEqual([null, 'SIGKILL']);
      done(note(output, claims));
    });
  });
}

function note(output: string, claims: Map<string, Claim>): number {
  let acknowledged = 0;
  // The last line may be cut: what was not said completely was not acknowledged.
  for (const line of output.slice(0, output.lastIndexOf('\n')).split('\n')) {
    const [word, id = '', version = ''] = line.split(' ');
    const claim = claims.get(id) ?? { done: null, started: null };
    if (word === 'start') claim.started = Number(version);
    else {
      Object.assign(claim, { done: Number(version), started: null });
      acknowledged += 1;
    }
    claims.set(id, claim);
  }
  return acknowledged;
}

async function compare(path: string, claims: Map<string, Claim>): Promise<void> {
  const engine = await openDatabase({
    path,
    collections: crashCollections,
    strict: true,
    now: Date.now,
    newId: () => 'x',
  });
  const stored = new Map(
    engine.readCollection('c', 10_000).map((document) => [String(document._id), document.version as number]),
  );
  for (const [id, claim] of claims) {
    const version = stored.get(id) ?? null;
    const possible = [stateAfter(claim.done), ...(claim.started === null ? [] : [stateAfter(claim.started)])];
    expect({ id, version, possible: possible.includes(version) }).toEqual({ id, version, possible: true });
    // What is there now is what the next round starts from.
    if (claim.started !== null && version === stateAfter(claim.started)) claim.done = claim.started;
    claim.started = null;
  }
  expect(stored.get('left')).toBe(stored.get('right'));
  await engine.close();
}

function stateAfter(version: number | null): number | null {
  return version === null || version % 2 === 1 ? null : version;
}
