/** `npm run collections` prints the collections and indexes that the cloud database needs, as its console asks for them. */
import path from 'node:path';
import { collections } from '../../cloudfunctions/_server/collections';

export const collectionLines = (): string[] =>
  collections.flatMap(({ name, indexes }) => [
    name,
    ...indexes.map(({ name: index, keys, unique }) => {
      const fields = keys.map(([field, direction]) => `${field} ${direction === 1 ? '升序' : '降序'}`);
      return `  索引 ${index}（${unique ? '唯一' : '非唯一'}）：${fields.join('，')}`;
    }),
  ]);

// run-ts.mjs bundles this file under its own name; a test only imports it.
if (path.basename(process.argv[1] ?? '') === 'list-collections.cjs') console.log(collectionLines().join('\n'));
