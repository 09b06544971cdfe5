import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openDatabase } from '../../../../../emulator/database';
import { crashCollections } from './crash-collections';

/**
 * Writes as fast as it can until it is killed. Says on stdout what it is about to do, and what has been acknowledged:
 * `start <id> <version>` and `done <id> <version>`. An even version stores a document, an odd one removes it.
 */
const [path = '', first = '0'] = process.argv.slice(2);
const meter = { documentsScanned: 0, documentsReturned: 0 };
const WRITERS = 8;

function say(line: string): void {
  writeSync(1, `${line}\n`);
}

async function main(): Promise<void> {
  const engine = await openDatabase({
    path,
    collections: crashCollections,
    strict: true,
    now: Date.now,
    newId: randomUUID,
  });
  const run = (action: string, params: object) =>
    engine.run(`database.${action}`, params as Record<string, unknown>, meter);
  const at = (id: string) => ({ collectionName: 'c', queryType: 'DOC', query: JSON.stringify({ _id: id }) });
  const set = (id: string, data: object, more = {}) =>
    run('modifyDocument', { ...at(id), ...more, data: JSON.stringify(data), merge: false, upsert: true });

  const single = async (writer: number): Promise<never> => {
    for (let round = Number(first); ; round += 1) {
      const id = `d${writer}-${round % 25}`;
      const version = round;
      say(`start ${id} ${version}`);
      if (version % 2 === 1) await run('removeDocument', at(id));
      else
        await set(id, {
          version,
          tags: [`t${version % 7}`, `u${version % 3}`],
          key: `${id}/${version}`,
          filler: 'x'.repeat((version % 50) * 200),
        });
      say(`done ${id} ${version}`);
    }
  };
  const pair = async (): Promise<never> => {
    for (let version = Number(first); ; version += 2) {
      const { transactionId } = await run('startTransaction', {});
      for (const id of ['left', 'right'])
        await set(id, { version: version * 2, key: `${id}/${version}` }, { transactionId });
      await run('commitTransaction', { transactionId });
    }
  };
  await Promise.all([...Array.from({ length: WRITERS }, (_, writer) => single(writer)), pair()]);
}

void main();
