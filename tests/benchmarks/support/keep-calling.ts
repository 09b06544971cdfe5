import { Agent, request } from 'node:http';

export interface Target {
  url: string;
  openid: string;
  body: string;
}

/** Calls from `callers` connections at once, each next call after the last answer, for `ms`: finished calls per second. */
export async function callsPerSecond(target: Target, callers: number, ms: number): Promise<number> {
  const began = performance.now();
  const finished = await keepCalling(target, callers, () => performance.now() - began < ms);
  return (finished * 1000) / (performance.now() - began);
}

/** Until every instance is loaded and its code is compiled. */
export async function warmUp(target: Target, callers: number, calls: number): Promise<void> {
  let left = calls;
  await keepCalling(target, callers, () => left-- > 0);
}

async function keepCalling(target: Target, callers: number, goesOn: () => boolean): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: callers });
  let finished = 0;
  const caller = async () => {
    while (goesOn()) {
      await callOnce(target, agent);
      finished += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: callers }, caller));
    return finished;
  } finally {
    agent.destroy();
  }
}

/** Drops the body: parsing it here would take time from the server on the same cores. */
function callOnce({ url, openid, body }: Target, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'x-wx-openid': openid };
    const outgoing = request(url, { method: 'POST', agent, headers }, (incoming) => {
      incoming.resume();
      incoming.on('error', reject);
      incoming.on('end', () =>
        incoming.statusCode === 200 ? resolve() : reject(new Error(`${url} answered ${incoming.statusCode}`)),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
