/** Photographs on the day: no signal, the phone killed, Wi-Fi later; nothing lost, nothing twice. */
import { pathTo, routes } from '@domain/routes';
import { issuers, newApplicant } from '../../functions/support/applicant';
import {
  awardProject,
  bringToPublicity,
  CONTACT,
  dataOf,
  staff,
  startSeeded,
} from '../../functions/support/application';
import { fillValid } from '../../functions/support/valid-application';
import type { TestEmulator } from '../../support/emulator';
import { jpegTaken } from '../../support/file-bytes';
import { launchWeapp, type WeappApp } from '../../support/weapp';

const ITEM = 'activity-photos';
const SHOTS = ['panorama', 'leader', 'expert', 'highlight'] as const;

let cloud: TestEmulator;
let app: WeappApp;
let id: string;

/** The one category that asks for originals, 2023-2, is open to party branches. */
async function awardOriginals(): Promise<string> {
  const { openid, organizationId } = await newApplicant(cloud, issuers.guangxi, ['party_branch']);
  const wanted = { callSlug: 'gx-2023', categoryCode: '2023-2', organizationId };
  const started = dataOf(await cloud.call(openid, 'applications.start', wanted));
  const version = await fillValid(cloud, openid, started.id);
  dataOf(await cloud.call(openid, 'applications.submit', { id: started.id, version }));
  await bringToPublicity(cloud, started.id);
  await cloud.advance('P6D');
  id = dataOf(await staff(cloud, 'applications.award', { id: started.id, awardedYuan: 10000 })).projectId;
  return openid;
}

const begin = async () => {
  cloud = await startSeeded();
  id = await awardProject(cloud);
};
afterEach(async () => {
  try {
    await app?.close();
  } finally {
    await cloud?.stop();
  }
});

const open = async (openid = CONTACT) => {
  app = await launchWeapp({ emulatorUrl: cloud.url, openid, path: pathTo('photos', { id, itemId: ITEM }) });
  await app.waitFor('手机剩余空间');
};
const evidenceOf = async () => dataOf(await cloud.call(CONTACT, 'acceptance.get', { id })).evidence;
const entries = () => [...app.phone.storage.keys()].filter((key) => key.startsWith('upload:'));
const kept = () => app.phone.keptPaths();
const calls = (action: string) =>
  app.functionCalls
    .map(({ event }) => event as { action?: string; input: Record<string, unknown> })
    .filter((event) => event.action === action);
const nth = (no: number) => jpegTaken({ at: `2026:09:12 09:3${no}:00`, mark: no + 1 });

/** Two of each shot, out of the album. */
async function takeEight(): Promise<void> {
  for (const [index, shot] of SHOTS.entries()) {
    await app.tap({ id: `shot-${shot}` });
    app.prepareMedia({ content: nth(index * 2) }, { content: nth(index * 2 + 1) });
    await app.tap({ id: 'pick-photo' });
    await app.waitFor(() => entries().length === index * 2 + 2 && app.page().isEnabled({ id: 'pick-photo' }));
  }
}

test('没信号时拍 8 张，传到一半被关掉，重开后有网：8 份文件、8 条记录，景别不错，没有重复', async () => {
  await begin();
  await open();
  app.setOffline(true);
  await takeEight();
  await app.waitFor('还有 8 张没传完');
  for (const shot of SHOTS) expect(app.page().textOf({ id: `shot-${shot}` })).toContain('2/2');
  await app.waitFor('没有网络，联网后自动上传');
  expect(kept()).toHaveLength(8);
  expect(app.uploads).toEqual([]);

  app = await app.relaunch(routes.work);
  await app.waitFor('还有 8 张照片没传完');
  expect(app.page().route).toBe(routes.work);
  await app.tap('去上传');
  await app.waitFor(() => app.page().route === routes.uploads);
  await app.waitFor('还有 8 张没传完');

  // One reply is lost on its way back, and the phone is killed while the rest is under way.
  app.phone.losses.push('reply', 'request');
  app.phone.uploadPauseMs = 40;
  app.setOffline(false);
  await app.waitFor(() => calls('files.attach').length >= 3);
  const sentBefore = app.uploads.length;
  // Nobody opens anything.
  app = await app.relaunch(routes.inbox);
  await app.waitFor('照片都传完了', 30_000);
  expect(app.page().route).toBe(routes.uploads);
  expect(sentBefore).toBeLessThan(8);

  const evidence = await evidenceOf();
  expect(evidence).toHaveLength(8);
  expect(evidence.map(({ shot }: { shot: string }) => shot).sort()).toEqual([...SHOTS, ...SHOTS].sort());
  const { timeline } = dataOf(await cloud.call(CONTACT, 'projects.timeline', { id }));
  expect(timeline.filter(({ text }: { text: string }) => text.startsWith('上传了'))).toHaveLength(8);
  expect(entries()).toEqual([]);
  expect(kept()).toEqual([]);
}, 90_000);

test('每张都带着自己的拍摄时间和校验值；相机拍的没有 EXIF，就用按下快门的时间', async () => {
  await begin();
  await open();
  app.prepareMedia({ content: nth(0) });
  await app.tap({ id: 'pick-photo' });
  await app.waitFor('已上传 1 张');
  app.prepareMedia({ content: jpegTaken({ mark: 77 }) });
  await app.tap({ id: 'take-photo' });
  await app.waitFor('已上传 2 张');
  app.prepareMedia({ content: jpegTaken({ mark: 78 }) });
  await app.tap({ id: 'pick-photo' });
  await app.waitFor('已上传 3 张');
  const sent = calls('files.prepare').map(({ input }) => input);
  expect(sent[0]).toMatchObject({ takenAt: '2026-09-12T09:30:00.000+08:00', takenFrom: 'exif' });
  expect(sent[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(sent[1]).toMatchObject({ takenFrom: 'camera' });
  // The server's clock, which stands in April 2026; the phone's own is years or months off.
  expect(String(sent[1]?.takenAt)).toMatch(/^2026-04-2/);
  expect(sent[2]).toMatchObject({ takenAt: null, takenFrom: null });
});

test('大照片先压到 2048 像素、600 KB 以内再存，时间在压缩之前读出来', async () => {
  await begin();
  await open();
  app.setOffline(true);
  app.prepareMedia({ content: jpegTaken({ at: '2026:09:12 09:30:00', bytes: 5_000_000 }), width: 4032, height: 3024 });
  await app.tap({ id: 'pick-photo' });
  await app.waitFor(() => kept().length === 1);
  const [path = ''] = kept();
  expect(app.phone.files.get(path)?.byteLength).toBeLessThanOrEqual(600 * 1024);
  expect(app.phone.pictures.get(path)?.width).toBe(2048);
  app.setOffline(false);
  await app.waitFor('已上传 1 张');
  expect(calls('files.prepare')[0]?.input).toMatchObject({ takenFrom: 'exif' });
});

test('手机存不下了，它说保存了几张、还有几张没有，已保存的照样上传', async () => {
  await begin();
  await open();
  app.setOffline(true);
  app.phone.keptLimitBytes = 1000;
  app.prepareMedia({ content: nth(0) }, { content: nth(1) }, { content: nth(2) }, { content: nth(3) });
  await app.tap({ id: 'pick-photo' });
  await app.waitFor(() => app.modals.length === 1);
  expect(app.modals[0]?.content).toContain('已保存 2 张');
  expect(app.modals[0]?.content).toContain('还有 2 张没有保存');
  app.setOffline(false);
  await app.waitFor('已上传 2 张');
});

test('有一张手机里的文件没了，它说清楚，其余照传', async () => {
  await begin();
  await open();
  app.setOffline(true);
  app.prepareMedia({ content: nth(0) }, { content: nth(1) });
  await app.tap({ id: 'pick-photo' });
  await app.waitFor(() => kept().length === 2);
  const [first = ''] = kept();
  app.phone.files.delete(first);
  app.setOffline(false);
  await app.waitFor('已上传 1 张');
  await app.waitFor('手机里的这张照片不见了');
  await app.tap({ id: 'pending-0-drop' });
  await app.waitFor(() => entries().length === 0);
});

test('我没有允许用相机，它带我去设置', async () => {
  await begin();
  await open();
  app.phone.cameraPermission = 'refused';
  await app.tap({ id: 'take-photo' });
  await app.waitFor(() => app.phone.settingsOpened.length === 1);
  app.phone.cameraPermission = 'refused_by_system';
  await app.tap({ id: 'take-photo' });
  await app.waitFor(() => app.phone.settingsOpened.length === 2);
  expect(app.phone.settingsOpened).toEqual(['mini-program', 'system']);
});

test('没信号时写的图片说明，跟着照片一起传上去', async () => {
  await begin();
  await open();
  app.setOffline(true);
  app.prepareMedia({ content: nth(0) });
  await app.tap({ id: 'pick-photo' });
  await app.tap({ id: 'edit-pending-0' });
  await app.input({ id: 'pending-0-caption' }, '开幕式全景');
  await app.tap({ id: 'pending-0-shot-3' });
  await app.tap({ id: 'pending-0-save' });
  await app.waitFor('花絮 · 开幕式全景');
  app = await app.relaunch(routes.uploads);
  await app.waitFor('花絮 · 开幕式全景');
  app.setOffline(false);
  await app.waitFor('照片都传完了');
  expect(calls('files.prepare')[0]?.input).toMatchObject({ caption: '开幕式全景', shot: 'highlight' });
  expect((await evidenceOf())[0].shot).toBe('highlight');
});

test('通知要原图的，原样存下，等连上 Wi-Fi 再传；我点“现在就传”就不等', async () => {
  cloud = await startSeeded('2023-04-20T10:00:00+08:00');
  await open(await awardOriginals());
  await app.waitFor('须原图');
  const large = (mark: number) => ({ width: 4032, height: 3024, content: jpegTaken({ mark, bytes: 3_000_000 }) });
  app.prepareMedia(large(1), large(2));
  await app.tap({ id: 'pick-photo' });
  await app.waitFor('原图较大，连上 Wi-Fi 后自动上传');
  await app.waitFor(() => kept().length === 2);
  expect(kept().map((path) => app.phone.files.get(path)?.byteLength)).toEqual([3_000_000, 3_000_000]);
  expect(app.uploads).toEqual([]);
  await app.waitFor('现在就传 2 张原图（约 6 MB 流量）');
  await app.tap({ id: 'send-now' });
  await app.waitFor('已上传 2 张');
  app.prepareMedia(large(3));
  await app.tap({ id: 'pick-photo' });
  await app.waitFor('还有 1 张没传完');
  // Started again without Wi-Fi, it leaves her where she is; with it, it goes on by itself.
  app = await app.relaunch(routes.work);
  await app.waitFor('还有 1 张照片没传完');
  expect(app.page().route).toBe(routes.work);
  app.setNetwork('wifi');
  app = await app.relaunch(routes.work);
  await app.waitFor('照片都传完了');
  expect(kept()).toEqual([]);
});
