/** Somebody becomes an officer with a one-time code, records and lifts a sanction; members come and go. */
import { pathTo, routes } from '@domain/routes';
import { toMs } from '@domain/time';
import { officerCode } from '../../../config/scripts/officer-code';
import { functionsBesidePlanter } from '../../benchmarks/support/plant-strangers';
import { CONTACT, DURING_CALL, dataOf, OFFICER, ORGANIZATION } from '../../functions/support/application';
import { askToJoin, becomePerson, ISSUER, VISITOR } from '../../functions/support/organization';
import { startEmulator, type TestEmulator } from '../../support/emulator';
import { launchWeapp, type WeappApp } from '../../support/weapp';

let cloud: TestEmulator;
let app: WeappApp;

const launch = async (openid: string, path: string) => {
  await app?.close();
  app = await launchWeapp({ emulatorUrl: cloud.url, openid, path, phoneTime: DURING_CALL });
};
const organizationPage = pathTo('organization', { id: ORGANIZATION });

beforeEach(async () => {
  cloud = await startEmulator({ seed: true, now: DURING_CALL, functionsDir: functionsBesidePlanter() });
});
afterEach(async () => {
  try {
    await app?.close();
  } finally {
    await cloud?.stop();
  }
});

/** A colleague who belongs to the university. */
async function joinedColleague(): Promise<string> {
  const memberId = await askToJoin(cloud, await becomePerson(cloud, VISITOR, '苏海燕', '13900000001'), ORGANIZATION);
  dataOf(await cloud.call(CONTACT, 'members.approve', { organizationId: ORGANIZATION, memberId }));
  return memberId;
}

test('我用开通码成为科协工作人员，不用重启，受理和审核的入口就出来了', async () => {
  const bytes = Uint8Array.from({ length: 16 }, (_, index) => index * 7 + 1);
  const { code, document } = officerCode({ issuerName: ISSUER, categories: null }, bytes, toMs(DURING_CALL));
  await cloud.raw(null, 'plant', { collection: 'officer_codes', document, changes: [{}] });
  await becomePerson(cloud, VISITOR, '苏海燕');

  await launch(VISITOR, routes.work);
  await app.waitFor(() => app.page().text().length > 0);
  await app.switchTab(routes.me);
  await app.tap({ id: 'edit-profile' });
  await app.tap({ id: 'open-officer-code' });
  await app.input({ id: 'officer-code' }, '1234');
  expect(app.page().isEnabled({ id: 'redeem-officer-code' })).toBe(false);
  await app.input({ id: 'officer-code' }, '0000-0000-0000-0000');
  await app.tap({ id: 'redeem-officer-code' });
  await app.waitFor('开通码无效、已过期或已被使用');
  await app.input({ id: 'officer-code' }, code.toLowerCase());
  await app.tap({ id: 'redeem-officer-code' });
  await app.waitFor(`您是${ISSUER}的工作人员`);
  await app.tap({ id: 'start-officer-work' });
  await app.waitFor(() => app.page().route === routes.work);
  await app.waitFor('处理单位事项');
  await app.switchTab(routes.me);
  await app.waitFor('科协工作人员');
  await app.tap({ id: 'open-organizations' });
  await app.waitFor('登记待审核');
});

test('科协查到单位，记录违规处理；单位看到消息和原因；复核后解除', async () => {
  await launch(OFFICER, routes.organizationQueue);
  await app.tap({ id: 'find-organization' });
  await app.input({ id: 'organization-search' }, '桂江大学科协');
  await app.tap({ id: `see-${ORGANIZATION}` });
  await app.waitFor('没有记录。');
  await app.tap({ id: 'add-sanction' });
  await app.tap({ id: 'submit-sanction' });
  await app.waitFor('请从所列情形中选择');
  await app.tap({ text: '其他违规', className: 'choice' });
  await app.input({ id: 'sanction-reason' }, '经费挪作他用');
  await app.tap({ id: 'submit-sanction' });
  await app.waitFor('通知没有规定的情形，请写明不得申报到哪一天');
  await app.change({ id: 'sanction-until' }, '2027-12-31');
  await app.tap({ id: 'submit-sanction' });
  await app.waitFor('未解除');
  await app.waitFor('2026年4月15日查实，不得申报至2027年12月31日');

  await launch(CONTACT, pathTo('category', { slug: 'gx-2026', code: '2026-1' }));
  await app.waitFor('因其他违规，不得申报至2027年12月31日');
  await launch(CONTACT, routes.inbox);
  await app.tap('单位被记录违规处理');
  await app.waitFor(() => app.page().route === routes.organization);
  await app.waitFor('原因：经费挪作他用');
  expect(app.page().text()).not.toContain('解除处理');

  const [{ id }] = dataOf(await cloud.call(CONTACT, 'organizations.get', { id: ORGANIZATION })).organization.sanctions;
  await launch(OFFICER, organizationPage);
  await app.tap({ id: `lift-${id}` });
  await app.input({ id: `lift-${id}-reason` }, '款项已退回');
  await app.tap({ id: `lift-${id}-confirm` });
  await app.waitFor('已解除');
  await app.waitFor('解除：款项已退回');
});

test('项目联系人把调离的同事移出单位，对方看到原因', async () => {
  const memberId = await joinedColleague();
  await launch(CONTACT, organizationPage);
  await app.tap({ id: `remove-${memberId}` });
  await app.input({ id: `remove-${memberId}-reason` }, '已调离本单位');
  await app.tap({ id: `remove-${memberId}-confirm` });
  await app.waitFor('将苏海燕（单位工作人员）移出单位。原因：已调离本单位');
  await launch(VISITOR, routes.inbox);
  await app.tap('您已被移出单位');
  await app.waitFor(() => app.page().route === routes.me);
  await app.waitFor('未加入单位');
});

test('项目联系人移交后才能退出；历任联系人写明了从何时到何时', async () => {
  const memberId = await joinedColleague();
  await launch(CONTACT, organizationPage);
  await app.waitFor('成员');
  expect(app.page().has({ id: 'leave-organization' })).toBe(false);
  await app.tap({ id: `hand-over-${memberId}` });
  await app.waitFor('历任项目联系人');
  await app.waitFor(/苏海燕\s*2026年4月15日至今/);
  await app.waitFor(/覃志远\s*2026年1月5日至2026年4月15日/);
  await app.tap({ id: 'leave-organization' });
  await app.waitFor(() => app.modals.some(({ title }) => title === '退出本单位？'));
  await app.waitFor(() => app.page().route === routes.me);
  await app.waitFor('未加入单位');
});
