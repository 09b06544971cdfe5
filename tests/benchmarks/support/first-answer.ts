import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const POLL_MS = 2;
const GIVE_UP_MS = 30_000;

/** Milliseconds from starting `node ...args(port)` until `GET /` answers a page. Ends the process. */
export async function firstPageMs(args: (port: number) => string[]): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, args(port), { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += String(chunk);
    });
  }
  const ended = once(child, 'exit');
  try {
    while (!(await answersPage(port))) {
      const waited = performance.now() - began;
      if (child.exitCode !== null || waited > GIVE_UP_MS)
        throw new Error(`no first page after ${waited.toFixed(0)} ms:\n${output}`);
      await wait(POLL_MS);
    }
    const ms = performance.now() - began;
    if (output.includes('已构建'))
      throw new Error('a source changed while the start was measured: it built first. Run again.');
    return ms;
  } finally {
    child.kill();
    await ended;
  }
}

function answersPage(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const request = get({ host: '127.0.0.1', port, path: '/', agent: false }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`GET / answered ${response.statusCode}`));
      let html = '';
      response.on('data', (chunk) => {
        html += String(chunk);
      });
      response.on('end', () =>
        html.includes('<html') ? resolve(true) : reject(new Error(`GET / is no page: ${html}`)),
      );
    });
    request.on('error', () => resolve(false));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
