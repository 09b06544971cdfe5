/** Photographs in a browser: kept without a network, the window closed in the middle, the rest sent at the next start. */
import { pathTo, routes } from '@domain/routes';
import type { Browser, Page } from 'playwright-core';
import { awardProject, CONTACT, dataOf, startSeeded } from '../../functions/support/application';
import { type BrowserApp, desktopViewport, endJourney, launchBrowser, openApp } from '../../support/browser';
import type { TestEmulator } from '../../support/emulator';
import { byId, words } from './hands';

const SHOTS = ['panorama', 'leader', 'expert', 'highlight'] as const;
const SLOW_MS = 400;
/** The day after the project was awarded. */
const NOW = '2026-04-22T10:00:00+08:00';
/** For longer than any word of the app's stays on the screen. */
const TOAST_MS = 2600;

let cloud: TestEmulator;
let browser: Browser;
let app: BrowserApp;
let id: string;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  cloud = await startSeeded();
  id = await awardProject(cloud);
  app = await openApp(browser, cloud.url, {
    openid: CONTACT,
    now: NOW,
    path: pathTo('photos', { id, itemId: 'activity-photos' }),
  });
  app.expectError(/ERR_INTERNET_DISCONNECTED/);
  app.page.setDefaultTimeout(8000);
  await words(app.page, '手机剩余空间').waitFor();
});
afterEach(() => endJourney([app], { cloud }));

/** Pictures of a hall, each its own, drawn by the browser as large as asked. */
const draw = (page: Page, from: number, count: number, width: number): Promise<Buffer[]> =>
  page
    .evaluate(
      ([first, many, wide]) =>
        Array.from({ length: many }, (_, index) => {
          const canvas = document.createElement('canvas');
          canvas.width = wide;
          canvas.height = (wide * 3) / 4;
          const context = canvas.getContext('2d');
          if (!context) throw new Error('no canvas');
          const hue = (first + index) * 40;
          context.fillStyle = `hsl(${hue} 35% 55%)`;
          context.fillRect(0, 0, canvas.width, canvas.height);
          for (let spot = 0; spot < wide * 2; spot += 1) {
            context.fillStyle = `hsl(${(hue + spot * 7) % 360} 60% ${30 + (spot % 50)}%)`;
            context.fillRect((spot * 97) % wide, (spot * 61) % canvas.height, wide / 60, wide / 60);
          }
          return canvas.toDataURL('image/jpeg', 0.95).split(',')[1] ?? '';
        }),
      [from, count, width] as const,
    )
    .then((texts) => texts.map((text) => Buffer.from(text, 'base64')));

async function choose(page: Page, pictures: Buffer[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await byId(page, 'pick-photo').click();
  await (await chooser).setFiles(
    pictures.map((buffer, index) => ({ name: `${index}.jpg`, mimeType: 'image/jpeg', buffer })),
  );
}

const waiting = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('upload:')).length);
const evidence = async () => dataOf(await cloud.call(CONTACT, 'acceptance.get', { id })).evidence;
const until = async (holds: () => Promise<boolean>) => {
  const deadline = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('waited too long');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** Two of each shot, while there is no network. */
async function takeEight(page: Page): Promise<void> {
  for (const [index, shot] of SHOTS.entries()) {
    await byId(page, `shot-${shot}`).click();
    await choose(page, await draw(page, index * 2, 2, 640));
    await until(async () => (await waiting(page)) === index * 2 + 2);
    await byId(page, 'pick-photo').and(page.locator(':not(.button--off)')).waitFor();
  }
}

test('没网时选 8 张，窗口关在一半，再打开：8 份文件、8 条记录，景别不错，没有重复', async () => {
  const { page } = app;
  await app.setOffline(true);
  await takeEight(page);
  await words(page, '还有 8 张没传完').waitFor();
  await words(page, '没有网络，联网后自动上传').waitFor();
  expect(await byId(page, 'shot-expert').textContent()).toContain('2/2');
  await page.clock.fastForward(TOAST_MS);
  await app.screenshot('phone-photos-offline');
  await page.setViewportSize(desktopViewport);
  await app.screenshot('desktop-photos-offline');

  const context = page.context();
  let release = () => {};
  let gate = Promise.resolve();
  await context.route('**/_cloud/storage/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
    await gate;
    await route.continue().catch(() => undefined);
  });
  await app.setOffline(false);
  await until(async () => (await evidence()).length >= 3);
  await page.close();
  gate = new Promise((resolve) => {
    release = resolve;
  });
  const before = (await evidence()).length;
  expect(before).toBeLessThan(8);

  const next = await context.newPage();
  next.setDefaultTimeout(8000);
  // At the start it goes on by itself; 我的事项 says so meanwhile.
  await next.goto(`${cloud.url}/#/${routes.work}`);
  await words(next, /还有 \d 张照片没传完/).waitFor();
  release();
  await until(async () => (await evidence()).length === 8 && (await waiting(next)) === 0);
  const files = await evidence();
  expect(files.map(({ shot }: { shot: string }) => shot).sort()).toEqual([...SHOTS, ...SHOTS].sort());
  const { timeline } = dataOf(await cloud.call(CONTACT, 'projects.timeline', { id }));
  expect(timeline.filter(({ text }: { text: string }) => text.startsWith('上传了'))).toHaveLength(8);
}, 90_000);

test('大图先压到 2048 像素、600 KB 以内，再上传', async () => {
  const { page } = app;
  const [large] = await draw(page, 3, 1, 4000);
  expect(large?.length).toBeGreaterThan(600 * 1024);
  await choose(page, [large as Buffer]);
  await words(page, '已上传 1 张').waitFor();
  const [file] = await evidence();
  expect(file.bytes).toBeLessThanOrEqual(600 * 1024);
  const size = await page.evaluate(async (url) => {
    const bitmap = await createImageBitmap(await (await fetch(url)).blob());
    return [bitmap.width, bitmap.height];
  }, file.url as string);
  expect(size).toEqual([2048, 1536]);
  await byId(page, `edit-${file.id}`).click();
  await byId(page, `photo-${file.id}-caption`).waitFor();
  await page.clock.fastForward(TOAST_MS);
  await app.screenshot('phone-photos-editing');
  await page.setViewportSize(desktopViewport);
  await app.screenshot('desktop-photos-editing');
});

test('没网时打开待上传的照片，看得到在等什么', async () => {
  const { page } = app;
  await app.open(routes.uploads);
  await words(page, '照片都传完了').waitFor();
  await page.goBack();
  await app.setOffline(true);
  await takeEight(page);
  await page.evaluate((route) => {
    window.location.hash = `#/${route}`;
  }, routes.uploads);
  await words(page, '还有 8 张没传完').waitFor();
  await page.clock.fastForward(TOAST_MS);
  await app.screenshot('phone-uploads-offline');
});
