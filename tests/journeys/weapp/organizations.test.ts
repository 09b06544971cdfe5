/** A visitor becomes the contact person of a society, an officer agrees, and the role goes to somebody else. */
import { pathTo, routes } from '@domain/routes';
import { DURING_CALL, dataOf, OFFICER, startSeeded } from '../../functions/support/application';
import {
  approveSociety,
  askToJoin,
  becomePerson,
  grade,
  registerSociety,
  society,
  VISITOR,
} from '../../functions/support/organization';
import type { TestEmulator } from '../../support/emulator';
import { type LaunchOptions, launchWeapp, type WeappApp } from '../../support/weapp';
import { seeVerdicts } from './see-verdicts';

const COLLEAGUE = 'persona-contact-1';

let cloud: TestEmulator;
let app: WeappApp;

const launch = async (openid: string, path: string, options: Partial<LaunchOptions> = {}) => {
  await app?.close();
  app = await launchWeapp({ emulatorUrl: cloud.url, openid, path, phoneTime: DURING_CALL, ...options });
};
const organizationOf = async (id: string, openid = VISITOR) =>
  dataOf(await cloud.call(openid, 'organizations.get', { id })).organization;

beforeEach(async () => {
  cloud = await startSeeded();
});
afterEach(async () => {
  try {
    await app?.close();
  } finally {
    await cloud?.stop();
  }
});

/** On the page where it is registered; both kinds are in the first rows. */
async function typeSociety(name: string): Promise<void> {
  await app.tap({ id: 'start-register' });
  await app.waitFor(society.issuer);
  await app.input({ id: 'organization-name' }, name);
  await app.tap({ text: '自治区（省）级学会', className: 'choice' });
  await app.tap({ text: '学会联合体', className: 'choice' });
  await app.tap({ text: new RegExp(`^${society.issuer}`), className: 'choice' });
}

test('我是访客，登记了有两种类别的学会，科协审核通过并核实了资质，能报的类别跟着变', async () => {
  const call = pathTo('call', { slug: 'gx-2026' });
  await launch(VISITOR, call);
  await app.waitFor('“八桂科技讲坛”学术交流项目');
  expect(app.page().has({ className: 'tag', text: /可申报|需核实资质|可联合申报/ })).toBe(false);
  await launch(VISITOR, routes.me);
  await app.tap({ id: 'edit-profile' });
  await app.input({ id: 'my-name' }, '苏海燕');
  await app.input({ id: 'my-phone' }, '13900000001');
  await app.tap({ id: 'save-profile' });
  await app.waitFor(() => app.page().route === routes.me);
  await app.tap({ id: 'find-organization' });
  await app.input({ id: 'organization-search' }, '红树林');
  await app.waitFor('没有名称像“红树林”的单位');
  await typeSociety(society.name);
  await app.tap({ id: 'register-organization' });
  await app.waitFor(() => app.page().route === routes.organization);
  await app.waitFor('等待科协审核');

  await app.tap({ id: 'add-qualification' });
  await app.tap({ text: '社会组织评估等级', className: 'choice' });
  await app.tap({ text: grade.level, className: 'choice' });
  await app.input({ id: 'qualification-year' }, String(grade.year));
  await app.input({ id: 'qualification-note' }, grade.note);
  await app.tap({ id: 'submit-qualification' });
  await app.waitFor('待核实');

  const [{ id }] = dataOf(await cloud.call(VISITOR, 'me.get')).organizations;
  await launch(VISITOR, call);
  expect(await seeVerdicts(app, '需核实资质')).toMatchObject({ '2026-3': '需核实资质', '2026-6': '可联合申报' });
  await launch(OFFICER, routes.work);
  await app.tap({ id: 'open-organizations' });
  await app.waitFor('登记待审核 · 1 项资质待核实');
  await app.tap({ id: `review-${id}` });
  await app.tap({ id: 'approve-organization' });
  await app.waitFor('已审核');
  await app.tap('核实属实');
  await app.waitFor('已核实');

  const approved = await organizationOf(id);
  expect(approved).toMatchObject({ status: 'approved', kinds: society.kinds });
  expect(approved.qualifications).toMatchObject([
    { type: grade.type, level: grade.level, verifiedAt: expect.anything() },
  ]);

  await launch(VISITOR, routes.inbox);
  await app.tap('单位审核通过');
  await app.waitFor(() => app.page().route === routes.organization);
  await app.waitFor('已审核');
  await app.waitFor('已核实');
  await launch(VISITOR, call);
  expect(await seeVerdicts(app, '可申报')).toMatchObject({ '2026-3': '可申报', '2026-6': '可联合申报' });
});

test('我拒绝给微信手机号也能填写；再点一次同意，号码自己填上', async () => {
  await launch(VISITOR, routes.me);
  await app.tap({ id: 'edit-profile' });
  await app.input({ id: 'my-name' }, '苏海燕');
  await app.tap({ id: 'bind-phone' });
  await app.waitFor(() => app.toasts.some((text) => text.includes('请直接填写')));
  app.phone.numberCodes.push(
    (await cloud.send<{ code: string }>('POST', 'phone-codes', { phone: '13700000007' })).code,
  );
  await app.tap({ id: 'bind-phone' });
  await app.waitFor(() => app.page().find({ id: 'my-phone' }).attr.value === '13700000007');
  await app.tap({ id: 'save-profile' });
  await app.waitFor('未加入单位');
  expect(dataOf(await cloud.call(VISITOR, 'me.get')).person).toMatchObject({ name: '苏海燕', phone: '13700000007' });
});

test('我登记的名称和已有单位相近，它请我先看是不是同一家，名称还在', async () => {
  await registerSociety(cloud);
  await becomePerson(cloud, 'somebody-new', '陆小满');
  await launch('somebody-new', routes.findOrganization);
  await typeSociety('广西红树林生态协会');
  await app.tap({ id: 'register-organization' });
  await app.waitFor('可能是同一家');
  await app.waitFor(society.name);
  app.setOffline(true);
  await app.tap({ id: 'register-distinct' });
  await app.waitFor(() => app.modals.some(({ title }) => title === '没有成功'));
  app.setOffline(false);
  expect(app.page().find({ id: 'organization-name' }).attr.value).toBe('广西红树林生态协会');
  await app.tap({ id: 'register-distinct' });
  await app.waitFor(() => app.page().route === routes.organization);
});

test('登记被退回，我照原因改好再提交', async () => {
  const id = await registerSociety(cloud);
  await launch(OFFICER, pathTo('organization', { id }));
  await app.tap({ id: 'return-organization' });
  await app.tap({ id: 'return-organization-confirm' });
  await app.waitFor('不能为空');
  await app.input({ id: 'return-organization-reason' }, '名称与登记证书不一致');
  await app.tap({ id: 'return-organization-confirm' });
  await app.waitFor('科协退回：名称与登记证书不一致');

  await launch(VISITOR, pathTo('organization', { id }));
  await app.tap({ id: 'edit-organization' });
  await app.input({ id: 'organization-name' }, '广西红树林生态保护学会');
  await app.tap({ id: 'save-organization' });
  await app.waitFor('等待科协审核');
  expect(await organizationOf(id)).toMatchObject({ name: '广西红树林生态保护学会', status: 'pending' });
});

test('同事申请加入，我同意了，又把项目联系人移交给她；她能办的，我不能了', async () => {
  const id = await registerSociety(cloud);
  await approveSociety(cloud, id);
  const category = { callSlug: 'gx-2026', categoryCode: '2026-2' };
  const draft = dataOf(await cloud.call(VISITOR, 'applications.start', { ...category, organizationId: id })).id;
  await launch(COLLEAGUE, routes.findOrganization);
  await app.input({ id: 'organization-search' }, '红树林');
  await app.tap({ id: `join-${id}` });
  await app.tap({ id: `join-${id}-confirm` });
  await app.waitFor(() => app.page().route === routes.me);
  await app.waitFor('待同意');

  await launch(VISITOR, pathTo('organization', { id }));
  await app.waitFor('1 人申请加入');
  await app.tap('同意加入');
  await app.tap('移交项目联系人');
  await app.waitFor(() => app.modals.some(({ title }) => title === '移交项目联系人？'));
  await app.waitFor('项目联系人由苏海燕移交给韦晓岚');
  expect(dataOf(await cloud.call(COLLEAGUE, 'organizations.get', { id })).myRole).toBe('contact_person');

  await launch(VISITOR, pathTo('category', { slug: category.callSlug, code: category.categoryCode }));
  await app.waitFor('您还不是本单位登记的项目联系人');
  expect(app.page().isEnabled({ id: 'start-application' })).toBe(false);
  await launch(VISITOR, pathTo('applicationForm', { id: draft }));
  await app.waitFor('您没有权限进行此操作');
  await launch(VISITOR, routes.work);
  await app.waitFor('申报和项目由项目联系人办理');
  await app.tap('看联系人是谁');
  await app.waitFor('项目联系人由苏海燕移交给韦晓岚');

  await launch(COLLEAGUE, pathTo('applicationForm', { id: draft }));
  await app.waitFor('项目目标、预期成果');
});

test('联系人换了微信号，科协写明原因更换，原联系人的消息不再指向打不开的页面', async () => {
  const id = await registerSociety(cloud);
  await approveSociety(cloud, id);
  const memberId = await askToJoin(cloud, COLLEAGUE, id, 'contact_person');
  await launch(OFFICER, pathTo('organization', { id }));
  await app.tap({ id: `rescue-${memberId}` });
  await app.input({ id: `rescue-${memberId}-reason` }, '原联系人已离职');
  await app.tap({ id: `rescue-${memberId}-confirm` });
  await app.waitFor('科协将项目联系人由苏海燕更换为韦晓岚');
  await launch(VISITOR, routes.inbox);
  await app.tap('项目联系人已更换');
  await app.waitFor(() => app.page().route === routes.me);
});
