/** The real SDK over the emulator's own database in this process, with every call to it under the test's hand. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { collections } from '../../../../cloudfunctions/_server/collections';
import type { Meter } from '../../../../emulator/database';
import { GatewayError } from '../../../../emulator/gateway-error';
import { openTestDatabase, type TestDatabase } from '../../emulator/database/support/open-test-database';

/** What happens to one call: it never arrives, its answer never comes back, or the platform says no, before or after. */
export type Fault = 'lost' | 'unanswered' | 'refused' | 'refusedAfter' | null;
export interface GatewayCall {
  action: string;
  collectionName: string;
}

export interface TestPlatform {
  database: TestDatabase;
  /** The calls so far. */
  calls: GatewayCall[];
  keepsCalls: boolean;
  /** Of all calls so far; `searched`: documents that were come upon, not named by their ids. */
  counts: { calls: number; searched: number; touched: number };
  /** Asked before each call. */
  fault(call: GatewayCall): Fault;
  /** Reads a document as it is stored. */
  find<D>(collectionName: string, id: string): Promise<D | null>;
  /** At most 1000. */
  list<D>(collectionName: string): Promise<D[]>;
  /** Creates or replaces. */
  put<D extends { _id: string }>(collectionName: string, ...documents: D[]): Promise<void>;
  /** Removes every document of these collections. */
  empty(...collectionNames: string[]): Promise<void>;
  stop(): Promise<void>;
}

const environment = (port: number): Record<string, string> => ({
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TENCENTCLOUD_SECRETID: 'local-secret-id',
  TENCENTCLOUD_SECRETKEY: 'local-secret-key',
  SCF_NAMESPACE: 'kexie-local',
  TCB_ENV: 'kexie-local',
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` }),
  SILENCE: 'true',
});

export async function startPlatform(): Promise<TestPlatform> {
  const database = await openTestDatabase({ collections, strict: true });
  const platform: TestPlatform = {
    database,
    calls: [],
    keepsCalls: true,
    counts: { calls: 0, searched: 0, touched: 0 },
    fault: () => null,
    find: async <D>(collectionName: string, id: string) =>
      ((await database.get(collectionName, { _id: id }))[0] as D | undefined) ?? null,
    list: <D>(collectionName: string) => database.get(collectionName, undefined, allOf()) as Promise<D[]>,
    put: async (collectionName, ...documents) => {
      for (const { _id, ...data } of documents) {
        await database.run('modifyDocument', {
          collectionName,
          queryType: 'DOC',
          query: JSON.stringify({ _id }),
          data: JSON.stringify(data),
          multi: false,
          merge: false,
          upsert: true,
        });
      }
    },
    empty: async (...collectionNames) => {
      const query = JSON.stringify({ _id: { $gt: '' } });
      for (const collectionName of collectionNames) {
        await database.run('removeDocument', { collectionName, queryType: 'WHERE', query, multi: true });
      }
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await database.dispose();
    },
  };
  const server = serve(platform);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  Object.assign(process.env, environment((server.address() as AddressInfo).port));
  return platform;
}

const allOf = () => ({ limit: 1000, order: JSON.stringify({ _id: 1 }) });

function serve(platform: TestPlatform): Server {
  return createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const params = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>;
    const call = { action: String(params.action), collectionName: String(params.collectionName ?? '') };
    const fault = platform.fault(call);
    platform.counts.calls += 1;
    if (platform.keepsCalls) platform.calls.push(call);
    const no = { code: 'SYS_ERR', message: 'the platform is out of order' };
    const answer = fault === 'lost' || fault === 'refused' ? no : await run(platform, call.action, params);
    if (fault === 'lost' || fault === 'unanswered') {
      request.socket.destroy();
      return;
    }
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ requestId: 'test', ...(fault ? no : answer) }));
  });
}

/** `where({_id: …})` with one id or a list of them, as `doc(id)`: there is nothing to search. */
function namesIds({ query }: Record<string, unknown>): boolean {
  const { _id } = JSON.parse(String(query ?? '{}')) as { _id?: unknown };
  return typeof _id === 'string' || (typeof _id === 'object' && _id !== null && '$in' in _id);
}

async function run(
  { database, counts }: TestPlatform,
  action: string,
  params: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const meter: Meter = { documentsScanned: 0, documentsReturned: 0 };
  try {
    const answer = (await database.engine.run(action, params, meter)) as Record<string, unknown>;
    counts.touched += meter.documentsScanned;
    if (!namesIds(params)) counts.searched += meter.documentsScanned;
    return answer;
  } catch (error) {
    if (error instanceof GatewayError) return { code: error.code, message: error.message };
    throw error;
  }
}
