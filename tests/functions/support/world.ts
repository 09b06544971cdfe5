/** Everything the emulator stores: to show that nothing was written, and to know which ids exist. */
import { createHash } from 'node:crypto';
import type { TestEmulator } from '../../support/emulator';

type Document = Record<string, unknown> & { _id: string };
export type World = ReadonlyMap<string, readonly Document[]>;
const PAGE = 200;

/**
 * Gateway calls that leave the collections as they are. What a transaction writes has calls of its own, so that its
 * beginning and its end write nothing; a call that is not here may.
 */
const READING = new Set([
  'database.getDocument',
  'database.calculateDocument',
  'database.aggregateDocuments',
  'database.startTransaction',
  'database.commitTransaction',
  'database.abortTransaction',
  'storage.batchGetDownloadUrl',
]);
export const onlyReads = (gatewayCalls: readonly string[]): boolean => gatewayCalls.every((call) => READING.has(call));

interface Collection {
  name: string;
  count: number;
}
const listCollections = (cloud: TestEmulator) => cloud.send<Collection[]>('GET', 'collections');

/** As they came: for most purposes nobody needs them parsed. */
async function readPages(cloud: TestEmulator, { name, count }: Collection): Promise<string[]> {
  const pages: string[] = [];
  for (let [read, after] = [0, '']; read < count; read += PAGE) {
    const response = await fetch(`${cloud.url}/_cloud/collections/${name}?limit=${PAGE}${after}`);
    const page = await response.text();
    if (!response.ok) throw new Error(`${name} answered ${response.status}: ${page}`);
    pages.push(page);
    if (read + PAGE < count) after = `&after=${encodeURIComponent(parse(page).at(-1)?._id ?? '')}`;
  }
  return pages;
}

const parse = (page: string): Document[] => JSON.parse(page);

export async function readWorld(cloud: TestEmulator): Promise<World> {
  const entries = (await listCollections(cloud)).map(
    async (collection) => [collection.name, (await readPages(cloud, collection)).flatMap(parse)] as const,
  );
  return new Map(await Promise.all(entries));
}

/** Of each collection, by name. */
export async function fingerprint(cloud: TestEmulator): Promise<Record<string, string>> {
  const entries = (await listCollections(cloud)).map(async (collection) => {
    const pages = await readPages(cloud, collection);
    return [collection.name, createHash('sha256').update(pages.join('\n')).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
