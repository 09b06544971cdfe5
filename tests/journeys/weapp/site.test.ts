/** The day of an activity: the screen that works without signal, the code at the door, the colleague who helps. */
import { pathTo, routes } from '@domain/routes';
import { DURING_CALL, dataOf, OTHER_CONTACT, startSeeded } from '../../functions/support/application';
import { becomePerson } from '../../functions/support/organization';
import { demoActivity } from '../../functions/support/site';
import type { TestEmulator } from '../../support/emulator';
import { jpegTaken } from '../../support/file-bytes';
import { launchWeapp, Phone, type WeappApp } from '../../support/weapp';

const TITLE = '【演示】全国学会入桂行·测试技术交流会';

let cloud: TestEmulator;
let app: WeappApp;
let activity: Awaited<ReturnType<typeof demoActivity>>;

const launch = async (path: string, openid = OTHER_CONTACT, phone?: Phone) => {
  app = await launchWeapp({
    ...{ emulatorUrl: cloud.url, openid, path, phoneTime: DURING_CALL },
    ...(phone ? { phone } : {}),
  });
};
const sitePath = () => pathTo('site', { id: activity.id });
const signInPath = () => pathTo('signIn', { scene: activity.signInCode });
const come = async (index: number) =>
  dataOf(
    await cloud.call(`o-guest-${index}`, 'activities.signIn', {
      code: activity.signInCode,
      name: `来宾${index}`,
      unit: '广西大学',
      phone: `1390000${String(1000 + index)}`,
    }),
  );
const textOf = (id: string): string => app.page().textOf({ id });

beforeEach(async () => {
  cloud = await startSeeded();
  activity = await demoActivity(cloud);
});
afterEach(async () => {
  try {
    await app?.close();
  } finally {
    await cloud?.stop();
  }
});

test('我打开现场模式，要写的字、还差的镜头、签到人数、备案都在这一屏', async () => {
  await come(1);
  await launch(sitePath());
  await app.waitFor(TITLE);
  expect(textOf('site-words')).toContain('全国学会入桂行');
  expect(textOf('site-activity-photos')).toContain('0/2');
  expect(textOf('site-people').replace(/\s/g, '')).toContain('1/60');
  expect(textOf('site-filings')).toContain('已办');
  expect(textOf('shoot')).toBe('拍全景（还差 2 张）');
  await app.tap({ id: 'shoot' });
  await app.waitFor(() => app.page().route === routes.photos);
});

test('会场没有信号，程序被关掉再打开，屏上仍是刚才的数，签到码也在；有信号后自己更新', async () => {
  await come(1);
  const phone = new Phone();
  await launch(sitePath(), OTHER_CONTACT, phone);
  await app.waitFor(TITLE);
  await app.tap({ id: 'show-code' });
  await app.waitFor('微信扫一扫签到');
  await app.tap({ id: 'close-code' });
  app.setOffline(true);
  await come(2);
  app = await app.relaunch(sitePath());
  await app.waitFor('离线，显示 10:0');
  expect(textOf('site-people').replace(/\s/g, '')).toContain('1/60');
  await app.tap({ id: 'show-code' });
  await app.waitFor('微信扫一扫签到');
  await app.tap({ id: 'close-code' });
  app.setOffline(false);
  await app.waitFor(() => textOf('site-people').replace(/\s/g, '').includes('2/60'));
  expect(app.page().text()).not.toContain('离线');
});

test('我扫码签到，填三项，看到已签到；再签一次，它说签过了', async () => {
  await launch(signInPath(), 'o-attendee');
  await app.waitFor(TITLE);
  await app.input({ id: 'attendee-name' }, '韦小红');
  await app.input({ id: 'attendee-unit' }, '广西大学');
  await app.input({ id: 'attendee-phone' }, '138');
  await app.tap({ id: 'sign-in' });
  await app.waitFor('请填写 11 位手机号');
  await app.input({ id: 'attendee-phone' }, '13800005678');
  await app.tap({ id: 'sign-in' });
  await app.waitFor('已签到');
  expect(textOf('signed-in')).toContain('138****5678');
  await app.close();

  await launch(signInPath(), 'o-attendee');
  await app.waitFor(TITLE);
  expect(app.page().text()).not.toContain('韦小红');
  await app.input({ id: 'attendee-name' }, '韦小红');
  await app.input({ id: 'attendee-unit' }, '广西大学');
  await app.input({ id: 'attendee-phone' }, '13800005678');
  await app.tap({ id: 'sign-in' });
  await app.waitFor('您已经签到过了');
});

test('来早了，它告诉我几点开始', async () => {
  await cloud.setClock('2026-04-15T05:30:00+08:00');
  await launch(signInPath(), 'o-early');
  await app.waitFor('签到还没有开始，请在4月15日 06:00以后再扫码');
});

test('签到名单一人一行，电话只有首尾几位，能整表复制到电脑', async () => {
  await come(1);
  await come(2);
  await launch(pathTo('signInList', { id: activity.id }));
  await app.waitFor('签到人数：2 人');
  expect(app.page().text()).toContain('139****1001');
  await app.tap({ id: 'copy-all' });
  await app.waitFor(() => app.phone.clipboard.at(-1)?.includes('来宾2\t广西大学\t139****1002'));
  expect(app.phone.clipboard.at(-1)).toContain(`活动名称：${TITLE}`);
});

test('同事点开邀请加入，拍一张，没信号再拍一张；联系人屏上的数跟着变', async () => {
  await becomePerson(cloud, 'o-photographer', '覃小芳');
  await launch(pathTo('join', { code: activity.inviteCode }), 'o-photographer');
  await app.tap({ id: 'join-activity' });
  await app.tap({ id: 'open-site' });
  await app.waitFor('拍全景（还差 2 张）');
  await app.tap({ id: 'shoot' });
  await app.waitFor(() => app.page().route === routes.photos);
  await app.waitFor('手机剩余空间');
  expect(app.page().text()).not.toContain('所属活动');
  app.prepareMedia({ content: jpegTaken({ at: '2026:04:15 10:00:00', mark: 1 }) });
  await app.tap({ id: 'take-photo' });
  await app.waitFor('已上传 1 张');
  expect(textOf('shot-panorama')).toContain('1/2');
  expect(app.page().has('修改')).toBe(false);

  app.setOffline(true);
  app = await app.relaunch(sitePath());
  await app.waitFor('离线，显示');
  await app.tap({ id: 'shoot' });
  await app.waitFor('手机剩余空间');
  app.prepareMedia({ content: jpegTaken({ at: '2026:04:15 10:01:00', mark: 2 }) });
  await app.tap({ id: 'pick-photo' });
  await app.waitFor('还有 1 张没传完');
  app.setOffline(false);
  await app.waitFor('已上传 2 张');
  await app.close();

  await launch(sitePath());
  await app.waitFor('拍领导发言近景');
  expect(textOf('site-activity-photos')).toContain('2/2');
});

test('我把邀请发给同事，她点开加入，只看到这场活动；我移除她，她就打不开了', async () => {
  await launch(sitePath());
  await app.waitFor(TITLE);
  await app.tap({ id: 'invite-helper' });
  await app.tap({ id: 'send-card' });
  const card = app.phone.cards.at(-1);
  expect(card?.title).toContain(TITLE);
  await app.close();

  await becomePerson(cloud, 'o-colleague', '蒙雨桐');
  await launch(card?.path ?? '', 'o-colleague');
  await app.tap({ id: 'join-activity' });
  await app.waitFor('已加入');
  await app.tap({ id: 'open-site' });
  await app.waitFor(() => app.page().route === routes.site);
  await app.waitFor('拍全景（还差 2 张）');
  expect(app.page().has({ id: 'invite-helper' })).toBe(false);
  await app.close();

  await launch(sitePath());
  await app.waitFor('蒙雨桐');
  app.answerModal(true);
  await app.tap('移除');
  await app.waitFor(() => app.toasts.includes('已移除'));
  await app.close();
  await launch(sitePath(), 'o-colleague');
  await app.waitFor('没有找到这项内容');
});
