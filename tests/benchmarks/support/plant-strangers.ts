import type { TestEmulator } from '../../support/emulator';
import { functionsBeside } from './functions-beside';

type Document = Record<string, unknown> & { _id: string };

const CHUNK = 50;

/** Functions plus one that plants: documents come in the way they always do, through the SDK. */
export const functionsBesidePlanter = (): string =>
  functionsBeside(
    'plant',
    `const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();
exports.main = ({ collection, document, changes }) =>
  Promise.all(changes.map((change) => db.collection(collection).add({ data: { ...document, ...change } })));
`,
  );

/** Whose a document is: by these the product looks things up. */
const owners = ['organizationId', 'issuerName', 'contactOpenid', 'openid', 'subject', 'applicationId', 'projectId'];

/**
 * Copies of the collection's first document that belong to others.
 * @param from how many were planted before
 * @param change what a copy has otherwise than that document
 */
export async function plantStrangers(
  emulator: TestEmulator,
  collection: string,
  count: number,
  from = 0,
  change: (index: number) => object = () => ({}),
): Promise<void> {
  const [document] = await emulator.send<Document[]>('GET', `collections/${collection}?limit=1`);
  if (!document) throw new Error(`the seeds have nothing in ${collection}`);
  const owned = owners.filter((field) => typeof document[field] === 'string');
  const copies = Array.from({ length: count }, (_, index) => ({
    ...Object.fromEntries(['_id', ...owned].map((field) => [field, `${document[field]}~${from + index}`])),
    ...change(from + index),
  }));
  for (let start = 0; start < count; start += CHUNK) {
    const event = { collection, document, changes: copies.slice(start, start + CHUNK) };
    const { status, body } = await emulator.raw(null, 'plant', event);
    if (status !== 200) throw new Error(`planting into ${collection} failed: ${JSON.stringify(body)}`);
  }
}
