/** A project as an award and the planning of activities leave it, planted: what comes before is other tests' matter. */

import { functionsBeside } from '../../benchmarks/support/functions-beside';
import type { TestEmulator } from '../../support/emulator';
import { startEmulator } from '../../support/emulator';
import { CONTACT, DURING_CALL } from './application';

/** Does through the SDK what no action does: writes a document as it is, and loses an object. */
const HAND = `const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
exports.main = ({ collection, document, lose }) => lose
  ? cloud.deleteFile({ fileList: [lose] })
  : cloud.database().collection(collection).add({ data: document });
`;

export const startWithHand = (): Promise<TestEmulator> =>
  startEmulator({ seed: true, now: DURING_CALL, functionsDir: functionsBeside('hand', HAND) });

async function doByHand(cloud: TestEmulator, event: object): Promise<void> {
  const { status, body } = await cloud.raw(null, 'hand', event);
  if (status !== 200) throw new Error(`failed: ${JSON.stringify(body)}`);
}

export const loseObject = (cloud: TestEmulator, fileId: string): Promise<void> => doByHand(cloud, { lose: fileId });

const day = (date: string) => ({ startsAt: `${date}T09:00:00+08:00`, endsAt: `${date}T17:00:00+08:00` });
const activity = (id: string, date: string) => ({
  ...{ id, status: 'planned', title: `八桂科技讲坛（${id}）`, taskIds: [], counts: {} },
  ...day(date),
});
/** On 12 and 20 September. */
export const activities = [activity('first', '2026-09-12'), activity('second', '2026-09-20')];

const FIXED = {
  organizationId: 'org-university',
  organizationName: '桂林演示大学科学技术协会',
  issuerName: '广西壮族自治区科学技术协会',
  contactOpenid: CONTACT,
  title: '绿色制造学术报告会',
  awardedYuan: 12000,
  status: 'in_progress',
  version: 1,
  createdAt: DURING_CALL,
  updatedAt: DURING_CALL,
  evidenceCounts: [],
  activities,
};

/** Answers the project as files' subject. */
export async function plantProject(cloud: TestEmulator, more: object = {}): Promise<{ kind: 'project'; id: string }> {
  const id = `planted-${Math.random().toString(36).slice(2)}`;
  const document = {
    ...{ callSlug: 'gx-2026', categoryCode: '2026-1', categoryName: '演示', trackCodes: ['2026-1-1'] },
    ...FIXED,
    ...more,
  };
  await doByHand(cloud, { collection: 'projects', document: { _id: id, applicationId: id, ...document } });
  return { kind: 'project', id };
}

/** Its document, as it is stored. */
// biome-ignore lint/suspicious/noExplicitAny: a stored document, of which each test knows its part.
export async function storedIn(cloud: TestEmulator, collection: string, id: string): Promise<any> {
  const documents = await cloud.send<{ _id: string }[]>('GET', `collections/${collection}?limit=200`);
  return documents.find(({ _id }) => _id === id);
}
