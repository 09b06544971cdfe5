/** The call's deadline is moved while somebody fills in her draft: no save is lost to the old date. */
import { functionsBeside } from '../benchmarks/support/functions-beside';
import { startEmulator, type TestEmulator } from '../support/emulator';
import { answers, CONTACT, codeOf, core, DURING_CALL, dataOf, startDraft } from './support/application';

/** As an amended notice: an officer has no action for it yet. */
const AMEND = `const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
exports.main = ({ slug, closesBefore }) =>
  cloud.database().collection('calls').doc(slug).update({ data: { 'window.closesBefore': closesBefore } });
`;

let cloud: TestEmulator;
beforeAll(async () => {
  cloud = await startEmulator({ seed: true, now: DURING_CALL, functionsDir: functionsBeside('amend', AMEND) });
});
afterAll(() => cloud.stop());

test('extended: the draft takes the new date, saves and submits after the old one', async () => {
  const id = await startDraft(cloud);
  await cloud.raw(null, 'amend', { slug: 'gx-2026', closesBefore: '2026-04-30T00:00:00+08:00' });
  await cloud.setClock('2026-04-25T09:00:00+08:00');
  const read = async () => dataOf(await cloud.call(CONTACT, 'applications.get', { id })).application;
  expect((await read()).closesBefore).toBe('2026-04-30T00:00:00+08:00');
  const save = (baseVersion: number, patch: object) =>
    cloud.call(CONTACT, 'applications.save', { id, baseVersion, ...patch });
  const { version } = dataOf(await save(1, { core, answers }));
  expect(version).toBe(2);
  const [listed] = dataOf(await cloud.call(CONTACT, 'applications.list')).applications;
  expect(listed.closesBefore).toBe('2026-04-30T00:00:00+08:00');
  await cloud.setClock('2026-04-30T00:00:00+08:00');
  expect(codeOf(await save(2, { answers: { goals: '晚了' } }))).toBe('CALL_CLOSED');
  await cloud.setClock('2026-04-29T23:00:00+08:00');
  expect(codeOf(await cloud.call(CONTACT, 'applications.submit', { id, version }))).toBe('ok');
});
