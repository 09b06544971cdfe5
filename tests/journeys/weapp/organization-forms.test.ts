/** What is half typed about an organization survives a killed mini-program, and goes away once it arrived. */
import { pathTo, routes } from '@domain/routes';
import { DURING_CALL, dataOf, OFFICER, startSeeded } from '../../functions/support/application';
import {
  approveSociety,
  becomePerson,
  grade,
  registerSociety,
  society,
  VISITOR,
} from '../../functions/support/organization';
import type { TestEmulator } from '../../support/emulator';
import { type LaunchOptions, launchWeapp, type WeappApp } from '../../support/weapp';

let cloud: TestEmulator;
let app: WeappApp;

const launch = async (openid: string, path: string, options: Partial<LaunchOptions> = {}) => {
  await app?.close();
  app = await launchWeapp({ emulatorUrl: cloud.url, openid, path, phoneTime: DURING_CALL, ...options });
};
const relaunch = async (path: string) => {
  app = await app.relaunch(path);
};
const typedIn = (id: string) => app.page().find({ id }).attr.value;
const organizationOf = async (id: string) =>
  dataOf(await cloud.call(VISITOR, 'organizations.get', { id })).organization;
const keptNames = () => [...app.phone.storage.keys()].filter((key) => key.startsWith('half-typed:'));

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

test('登记填到一半手机没电了，重新打开接着填，交上去后就不再提', async () => {
  await becomePerson(cloud, VISITOR, '苏海燕');
  await launch(VISITOR, routes.findOrganization);
  await app.tap({ id: 'start-register' });
  await app.waitFor(society.issuer);
  await app.input({ id: 'organization-name' }, society.name);
  await app.tap({ text: '自治区（省）级学会', className: 'choice' });
  await app.input({ id: 'organization-address' }, society.address);

  await relaunch(routes.findOrganization);
  await app.waitFor(`“${society.name}”，填过的内容都还在。`);
  await app.tap({ id: 'continue-register' });
  await app.waitFor('这是上次填到一半的内容');
  expect(typedIn('organization-name')).toBe(society.name);
  expect(typedIn('organization-address')).toBe(society.address);
  await app.tap({ text: new RegExp(`^${society.issuer}`), className: 'choice' });
  // The network is gone when she sends it; then the phone dies once more.
  app.setOffline(true);
  await app.tap({ id: 'register-organization' });
  await app.waitFor(() => app.modals.some(({ title }) => title === '没有成功'));

  app.phone.isOnline = true;
  await relaunch(routes.findOrganization);
  await app.tap({ id: 'continue-register' });
  await app.tap({ id: 'register-organization' });
  await app.waitFor(() => app.page().route === routes.organization);
  const [organization] = dataOf(await cloud.call(VISITOR, 'me.get')).organizations;
  expect(organization).toMatchObject({ name: society.name, kinds: ['provincial_society'], address: society.address });
  expect(keptNames()).toEqual([]);
  await relaunch(routes.findOrganization);
  await app.waitFor('您的单位还没有登记？');
});

test('不想要的登记可以清空重填', async () => {
  await becomePerson(cloud, VISITOR, '苏海燕');
  await launch(VISITOR, routes.findOrganization);
  await app.tap({ id: 'start-register' });
  await app.input({ id: 'organization-name' }, '写错的名称');
  await app.tap({ id: 'back-to-search' });
  await app.tap({ id: 'discard-register' });
  await app.waitFor('您的单位还没有登记？');
  await app.tap({ id: 'start-register' });
  await app.waitFor('单位全称');
  expect(typedIn('organization-name')).toBe('');
});

test('改到一半的单位资料还在；其间科协审核通过，我核对后再保存，只改了地址', async () => {
  const id = await registerSociety(cloud);
  await launch(VISITOR, pathTo('organization', { id }));
  await app.tap({ id: 'edit-organization' });
  await app.input({ id: 'organization-address' }, '北海市银海区滨海路 10 号');
  await approveSociety(cloud, id);

  await relaunch(pathTo('organization', { id }));
  await app.waitFor('您填写期间资料已有改动');
  expect(typedIn('organization-address')).toBe('北海市银海区滨海路 10 号');
  await app.tap('以我填的为准');
  await app.tap({ id: 'save-organization' });
  await app.waitFor('修改地址');
  expect(await organizationOf(id)).toMatchObject({
    status: 'approved',
    address: '北海市银海区滨海路 10 号',
    proposed: null,
  });
  expect(keptNames()).toEqual([]);
});

test('没填完的资质和没写完的退回原因都还在', async () => {
  const id = await registerSociety(cloud);
  await launch(VISITOR, pathTo('organization', { id }));
  await app.tap({ id: 'add-qualification' });
  await app.tap({ text: '社会组织评估等级', className: 'choice' });
  await app.input({ id: 'qualification-note' }, grade.note);
  await relaunch(pathTo('organization', { id }));
  await app.waitFor(() => typedIn('qualification-note') === grade.note);
  await app.tap({ text: grade.level, className: 'choice' });
  await app.tap({ id: 'submit-qualification' });
  await app.waitFor('待核实');
  expect(keptNames()).toEqual([]);

  await launch(OFFICER, pathTo('organization', { id }));
  await app.tap({ id: 'return-organization' });
  await app.input({ id: 'return-organization-reason' }, '名称与登记证书不一致');
  await relaunch(pathTo('organization', { id }));
  await app.waitFor(() => typedIn('return-organization-reason') === '名称与登记证书不一致');
  await app.tap({ id: 'return-organization-confirm' });
  await app.waitFor('科协退回：名称与登记证书不一致');
  expect(keptNames()).toEqual([]);
});
