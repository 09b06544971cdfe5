import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const POLL_MS = 2;
const GIVE_UP_MS = 60_000;
/** What the build says when it did something. */
const BUILT = '已构建';

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
  const spent = () => performance.now() - began;
  try {
    while (!(await answersPage(port))) {
      if (child.exitCode !== null || spent() > GIVE_UP_MS)
        throw new Error(`no first page after ${spent()} ms:\n${output}`);
      await wait(POLL_MS);
    }
    const ms = spent();
    if (output.includes(BUILT)) throw new Error(`a source changed meanwhile, so this start built first:\n${output}`);
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
