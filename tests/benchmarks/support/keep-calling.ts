import { Agent, request } from 'node:http';

const WARM_UP_CALLS = 10;

export interface Target {
  url: string;
  openid: string;
  body: string;
}

/**
 * Calls from `callers` connections at once, each next call after the last answer, for `ms`: finished calls per second.
 * Before that a few calls from each, until every instance is loaded.
 */
export async function callsPerSecond(target: Target, callers: number, ms: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: callers });
  const fromEach = (work: () => Promise<void>) => Promise.all(Array.from({ length: callers }, work));
  try {
    await fromEach(async () => {
      for (let call = 0; call < WARM_UP_CALLS; call += 1) await callOnce(target, agent);
    });
    const began = performance.now();
    let finished = 0;
    await fromEach(async () => {
      while (performance.now() - began < ms) {
        await callOnce(target, agent);
        finished += 1;
      }
    });
    return (finished * 1000) / (performance.now() - began);
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
