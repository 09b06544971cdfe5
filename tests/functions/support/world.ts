/** Everything the emulator stores: to show that nothing was written, and to know which ids exist. */
import { createHash } from 'node:crypto';
import type { TestEmulator } from '../../support/emulator';

type Document = Record<string, unknown> & { _id: string };
export type World = ReadonlyMap<string, readonly Document[]>;
const PAGE = 200;

async function readAll(cloud: TestEmulator, name: string): Promise<Document[]> {
  const documents: Document[] = [];
  for (let page: Document[] = []; ; ) {
    const after = documents.at(-1)?._id;
    const from = after === undefined ? '' : `&after=${encodeURIComponent(after)}`;
    page = await cloud.send<Document[]>('GET', `collections/${name}?limit=${PAGE}${from}`);
    documents.push(...page);
    if (page.length < PAGE) return documents;
  }
}

export async function readWorld(cloud: TestEmulator): Promise<World> {
  const collections = await cloud.send<{ name: string }[]>('GET', 'collections');
  const entries = collections.map(async ({ name }) => [name, await readAll(cloud, name)] as const);
  return new Map(await Promise.all(entries));
}

export async function fingerprint(cloud: TestEmulator): Promise<string> {
  return createHash('sha256')
    .update(JSON.stringify([...(await readWorld(cloud))]))
    .digest('hex');
}
