/** The filled 申请书 of an application and what proves its steps: uploaded, named in the form, checked at submission. */
import type { TestEmulator } from '../support/emulator';
import { PDF } from '../support/file-bytes';
import { CONTACT, codeOf, dataOf, JPEG, staff, startSeeded } from './support/application';
import { list, type Sent, send, sendCode, upload, wantedOf } from './support/files';

/** Inside the gd-2024 window. */
const DURING = '2023-09-10T10:00:00+08:00';
const GUANGDONG = 'persona-contact-3';
const OFFICER = 'persona-officer-guangdong';

let cloud: TestEmulator;
let id: string;
let subject: { kind: string; id: string };
beforeAll(async () => {
  cloud = await startSeeded(DURING);
  const started = await cloud.call(GUANGDONG, 'applications.start', {
    callSlug: 'gd-2024',
    categoryCode: '1',
    organizationId: 'org-guangdong',
  });
  id = dataOf(started).id;
  subject = { kind: 'application', id };
});
afterAll(() => cloud.stop());

const form = (key: string, more: Partial<Sent> = {}): Sent => ({
  subject,
  slot: 'field:officialForm',
  key,
  type: 'pdf',
  bytes: PDF,
  ...more,
});
const get = async () => dataOf(await cloud.call(GUANGDONG, 'applications.get', { id })).application;
const save = async (answers: object, core: object = {}) => {
  const { version } = await get();
  return dataOf(await cloud.call(GUANGDONG, 'applications.save', { id, baseVersion: version, answers, core })).version;
};
const SCAN = 'step:our-scan';
const sendPage = (page: number) =>
  sendCode(cloud, form(`stamped-${page}`, { slot: SCAN, type: 'jpg', bytes: JPEG }), GUANGDONG);
const remove = (evidenceId: string) => cloud.call(GUANGDONG, 'files.remove', { subject, evidenceId });
const problemsOf = async () => {
  const reply = await cloud.call(GUANGDONG, 'applications.submit', { id, version: (await get()).version });
  if (reply.ok) return [];
  return (reply.error.fields as { path: string; message: string }[])
    .filter(({ path }) => path === 'answers.officialForm')
    .map(({ message }) => message);
};

test('the cell of the 申请书 takes a file; typing goes on undisturbed', async () => {
  const { version } = await get();
  const { evidence, ...item } = dataOf(await send(cloud, form('form'), GUANGDONG));
  expect(evidence).toMatchObject({
    subject: `application:${id}`,
    slot: 'field:officialForm',
    contentType: 'application/pdf',
  });
  expect(item).toEqual({ entry: null, version: null });
  expect((await get()).version).toBe(version);
  expect((await list(cloud, subject, GUANGDONG)).evidence).toHaveLength(1);
});

test('the steps after the submission are no place for files before it', async () => {
  const early = wantedOf(form('early', { slot: SCAN }));
  expect(codeOf(await cloud.call(GUANGDONG, 'files.prepare', early))).toBe('FILE_REJECTED');
});

test('there is no such place as a text cell, an unknown cell or an unknown step', async () => {
  for (const slot of ['field:projectName', 'field:invented', 'step:invented', 'item:officialForm', 'proof']) {
    const reply = await cloud.call(GUANGDONG, 'files.prepare', wantedOf(form('nowhere', { slot })));
    expect(codeOf(reply)).toBe('FILE_REJECTED');
  }
});

test('submitting asks for the 申请书, and takes no file for it that is not there', async () => {
  expect(await problemsOf()).toEqual(['请上传广东省科协学会学术项目申请书']);
  await save({ officialForm: ['invented'] });
  expect(await problemsOf()).toEqual([expect.stringContaining('请在这一栏重新上传')]);
});

test('with its own file named it is submitted, and the file is then fixed', async () => {
  const [file] = (await list(cloud, subject, GUANGDONG, { slot: 'field:officialForm' })).evidence;
  const lost = dataOf(await send(cloud, form('lost'), GUANGDONG)).evidence;
  dataOf(await remove(lost.id));
  const person = { name: '陈敏仪', title: '秘书长', phone: '13800000003' };
  const { category } = dataOf(await cloud.call(GUANGDONG, 'applications.get', { id }));
  const fields = category.form.sections.flatMap(
    (section: { fields: { id: string; type: string }[] }) => section.fields,
  );
  const filledIn = (type: string) =>
    ({ person, email: 'a@example.com', wechat: 'chen_minyi', date: '2023-10-10', phone: '13800000003' })[type] ??
    '演示';
  const answers = Object.fromEntries(
    fields.flatMap((field: { id: string; type: string }) =>
      ['files', 'signature'].includes(field.type) ? [] : [[field.id, filledIn(field.type)]],
    ),
  );
  const core = { requestedYuan: 10000, budgetLines: [{ id: 'a', item: '场地租赁费', yuan: 10000 }] };
  await save({ ...answers, officialForm: [file.id, lost.id] }, core);
  expect(await problemsOf()).toEqual([expect.stringContaining('请在这一栏重新上传')]);
  const waiting = await upload(cloud, form('too-late'), GUANGDONG);
  const version = await save({ officialForm: [file.id] });
  dataOf(await cloud.call(GUANGDONG, 'applications.submit', { id, version }));

  expect(codeOf(await remove(file.id))).toBe('TRANSITION_NOT_ALLOWED');
  expect(codeOf(await cloud.call(GUANGDONG, 'files.attach', waiting))).toBe('TRANSITION_NOT_ALLOWED');
  expect(await sendCode(cloud, form('portal', { slot: 'step:upload' }), GUANGDONG)).toBe('ok');
});

test('the steps of the notice take pages of a scan and pictures', async () => {
  for (const page of [1, 2]) expect(await sendPage(page)).toBe('ok');
  expect((await list(cloud, subject, GUANGDONG, { slot: SCAN })).evidence).toHaveLength(2);
  const printed = wantedOf(form('print', { slot: 'step:print' }));
  expect(codeOf(await cloud.call(GUANGDONG, 'files.prepare', printed))).toBe('FILE_REJECTED');
});

test('officers see the files of what was submitted, never of a draft; strangers nothing', async () => {
  expect((await list(cloud, subject, OFFICER)).evidence.length).toBeGreaterThan(2);
  for (const stranger of [CONTACT, 'persona-officer-1']) {
    expect(codeOf(await cloud.call(stranger, 'files.list', { subject }))).toBe('NOT_FOUND');
  }
  const draft = await cloud.call(GUANGDONG, 'applications.start', {
    callSlug: 'gd-2024',
    categoryCode: '2',
    organizationId: 'org-guangdong',
  });
  const other = { kind: 'application', id: dataOf(draft).id };
  expect((await list(cloud, other, GUANGDONG)).evidence).toEqual([]);
  expect(codeOf(await cloud.call(OFFICER, 'files.list', { subject: other }))).toBe('NOT_FOUND');
});

test('when it is decided the steps are closed too', async () => {
  dataOf(await staff(cloud, 'applications.accept', { id }, OFFICER));
  expect(await sendPage(3)).toBe('ok');
  dataOf(await staff(cloud, 'applications.decide', { id, decision: 'decline', reason: '名额已满' }, OFFICER));
  const reply = await cloud.call(GUANGDONG, 'files.prepare', wantedOf(form('late', { slot: 'step:send-paper' })));
  expect(codeOf(reply)).toBe('TRANSITION_NOT_ALLOWED');
});
