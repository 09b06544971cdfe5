/** Papers on the phone: out of a WeChat chat into the form, the checklist and a qualification; looked at, and removed. */
import { pathTo, routes } from '@domain/routes';
import { awardProject, CONTACT, dataOf, JPEG, ORGANIZATION, startSeeded } from '../../functions/support/application';
import { grade } from '../../functions/support/organization';
import type { TestEmulator } from '../../support/emulator';
import { DOCX, PDF } from '../../support/file-bytes';
import { launchWeapp, type WeappApp } from '../../support/weapp';

const GUANGDONG = 'persona-contact-3';
const CHAT = '微信聊天里的文件';

let cloud: TestEmulator;
let app: WeappApp;
afterEach(async () => {
  try {
    await app?.close();
  } finally {
    await cloud?.stop();
  }
});

const launch = async (openid: string, path: string, phoneTime?: string) => {
  app = await launchWeapp({ emulatorUrl: cloud.url, openid, path, ...(phoneTime ? { phoneTime } : {}) });
};
const isThere = (count: number) => () => app.page().findAll({ className: 'file__open' }).length === count;
const pickFromChat = (...files: { name: string; content: Uint8Array }[]) => {
  app.prepareChatFiles(...files);
  app.answerActionSheet(CHAT);
};

describe('广东的申请书', () => {
  const DURING = '2023-09-10T10:00:00+08:00';
  let id: string;
  beforeEach(async () => {
    cloud = await startSeeded(DURING);
    const started = await cloud.call(GUANGDONG, 'applications.start', {
      ...{ callSlug: 'gd-2024', categoryCode: '1', organizationId: 'org-guangdong' },
    });
    id = dataOf(started).id;
    await launch(GUANGDONG, pathTo('applicationForm', { id }), DURING);
    await app.waitFor('可传 JPG、PNG、PDF');
  });
  const answerOf = async () =>
    dataOf(await cloud.call(GUANGDONG, 'applications.get', { id })).application.answers.officialForm ?? [];
  /** The form saves by itself, a moment later. */
  const untilAnswered = async (count: number) => {
    const deadline = Date.now() + 8000;
    while ((await answerOf()).length !== count && Date.now() < deadline) await app.settle();
    expect(await answerOf()).toHaveLength(count);
  };

  test('我从微信聊天里选申请书，看着它传完，填写检查不再说缺它', async () => {
    await app.tap({ id: 'check-application' });
    await app.waitFor('请上传广东省科协学会学术项目申请书');
    app.phone.uploadPauseMs = 100;
    pickFromChat({ name: '申请书（盖章扫描件）.pdf', content: PDF });
    await app.tap({ id: 'officialForm-add' });
    await app.waitFor('已上传 60%');
    await app.waitFor(isThere(1));
    await untilAnswered(1);
    await app.tap({ id: 'check-application' });
    await app.waitFor(() => !app.page().text().includes('请上传广东省科协学会学术项目申请书'));
    expect(app.actionSheets[0]).toEqual([CHAT, '拍照', '从相册选图片']);
  });

  test('我点开它看，再删掉，表里也就没有它了', async () => {
    pickFromChat({ name: '申请书.pdf', content: PDF }, { name: '附页.docx', content: DOCX });
    await app.tap({ id: 'officialForm-add' });
    await app.waitFor(isThere(2));
    await untilAnswered(2);
    await app.tap('申请书.pdf');
    await app.waitFor(() => app.opened.length === 1);
    expect(app.opened[0]).toEqual({ kind: 'pdf', bytes: PDF.length });
    const [first] = dataOf(
      await cloud.call(GUANGDONG, 'files.list', { subject: { kind: 'application', id } }),
    ).evidence;
    await app.tap({ id: `remove-${first.id}` });
    await app.waitFor(() => !app.page().text().includes(first.name));
    expect(app.modals.at(-1)?.title).toBe('删除这份文件？');
    await untilAnswered(1);
  });

  test('不收的文件在上传之前就告诉我，也说收什么', async () => {
    pickFromChat({ name: '程序.exe', content: PDF }, { name: '空.pdf', content: new Uint8Array(0) });
    await app.tap({ id: 'officialForm-add' });
    await app.waitFor(() => app.modals.length === 1);
    expect(app.modals[0]?.content).toMatch(/程序\.exe：这里只收 .*PDF/);
    expect(app.modals[0]?.content).toContain('空.pdf：文件是空的');
    expect(app.uploads).toEqual([]);
  });

  test('内容不是 PDF 的“PDF”传上去后被退回，写着原因，我可以不传了', async () => {
    pickFromChat({ name: '假的.pdf', content: JPEG });
    await app.tap({ id: 'officialForm-add' });
    await app.waitFor('这个文件的内容不是PDF 文件');
    await app.tap({ id: 'officialForm-pending-0-drop' });
    await app.waitFor('上传文件');
    expect(await answerOf()).toEqual([]);
  });

  test('传到一半断了网，文件留着；有网后点重试，只登记一份', async () => {
    pickFromChat({ name: '申请书.pdf', content: PDF });
    app.setOffline(true);
    await app.tap({ id: 'officialForm-add' });
    await app.waitFor('没有传上去');
    app.setOffline(false);
    await app.tap({ id: 'officialForm-pending-0-retry' });
    await app.waitFor(isThere(1));
    const { evidence } = dataOf(await cloud.call(GUANGDONG, 'files.list', { subject: { kind: 'application', id } }));
    expect(evidence).toHaveLength(1);
  });
});

test('验收清单里点经费决算报告，看到要求、日期和依据，传上去后它已齐', async () => {
  cloud = await startSeeded();
  const id = await awardProject(cloud);
  await launch(CONTACT, pathTo('checklist', { id }));
  await app.tap('经费决算报告');
  await app.waitFor(() => app.page().route === routes.checklistItem);
  await app.waitFor('上传材料');
  for (const words of ['文件电子版', '2026年11月30日前', '2026-1']) expect(app.page().text()).toContain(words);
  expect(app.callsOfThisOpening()).toHaveLength(1);
  pickFromChat({ name: '经费决算报告.docx', content: DOCX });
  await app.tap({ id: 'item-add' });
  await app.waitFor('已齐');
  await app.back();
  await app.waitFor(() => app.page().textOf({ id: 'item-final-accounts' }).includes('已齐'));
});

test('我给还没核实的资质传证书照片，科协看得到', async () => {
  cloud = await startSeeded();
  const submitted = await cloud.call(CONTACT, 'qualifications.submit', { organizationId: ORGANIZATION, ...grade });
  const { id } = dataOf(submitted).qualification;
  await launch(CONTACT, pathTo('organization', { id: ORGANIZATION }));
  app.prepareMedia({ content: JPEG, name: '1.jpg' });
  app.answerActionSheet('拍照');
  await app.tap({ id: `proof-${id}-add` });
  await app.waitFor(isThere(1));
  await app.tap('照片1.jpg');
  await app.waitFor(() => app.opened.some(({ kind }) => kind === 'image'));
  await app.close();
  await launch('persona-officer-1', pathTo('organization', { id: ORGANIZATION }));
  await app.waitFor('照片1.jpg');
  expect(app.page().has({ id: `proof-${id}-add` })).toBe(false);
});
