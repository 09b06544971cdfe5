/** Documents as other deeds than those under test would leave them. */
import { functionsBeside } from '../../benchmarks/support/functions-beside';
import { startEmulator, type TestEmulator } from '../../support/emulator';
import { DURING_CALL } from './application';

const PLANT = `const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();
exports.main = async ({ collection, id, changes, documents }) => {
  if (documents) return db.collection(collection).add({ data: documents });
  return db.collection(collection).doc(id).update({
    data: Object.fromEntries(Object.entries(changes).map(([key, value]) => [key, db.command.set(value)])),
  });
};
`;

/** @param name of the test that plants: tests run beside each other, and each has its own functions */
export const planting = (name: string) => ({
  start: (now = DURING_CALL): Promise<TestEmulator> =>
    startEmulator({ seed: true, now, functionsDir: functionsBeside(name, PLANT) }),
  change: (cloud: TestEmulator, collection: string, id: string, changes: object) =>
    cloud.raw(null, name, { collection, id, changes }),
  add: (cloud: TestEmulator, collection: string, documents: readonly object[]) =>
    cloud.raw(null, name, { collection, documents }),
});
