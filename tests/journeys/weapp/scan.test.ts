/** A paper of several pages on the phone: photographed one after another, put in order, one PDF in the end. */
import { pathTo } from '@domain/routes';
import { PDFDocument } from 'pdf-lib';
import { CONTACT, startSeeded } from '../../functions/support/application';
import type { TestEmulator } from '../../support/emulator';
import { jpegOf, pngOf } from '../../support/pictures';
import { launchWeapp, type WeappApp } from '../../support/weapp';
import type { MediaFile } from '../../support/weapp/phone';

let cloud: TestEmulator;
let app: WeappApp;
beforeAll(async () => {
  cloud = await startSeeded();
});
afterAll(() => cloud?.stop());
beforeEach(async () => {
  app = await launchWeapp({ emulatorUrl: cloud.url, openid: CONTACT, path: pathTo('scan', { title: '验收表' }) });
  await app.waitFor('拍第 1 页');
});
afterEach(() => app?.close());

const picture = (width: number, height: number) => ({ content: jpegOf(width, height), width, height });
const take = async (file: MediaFile, page: number) => {
  app.prepareMedia(file);
  await app.tap({ id: 'scan-camera' });
  await app.waitFor(() => app.page().has({ id: `scan-page-${page}` }));
};
const finished = () => [...app.phone.files].find(([path]) => /\/scan-\d+\.pdf$/.test(path));

test('我拍三页，调换先后，重拍一页，合成一份三页的 PDF', async () => {
  await take(picture(900, 1200), 1);
  await take(picture(1200, 900), 2);
  await take({ content: pngOf(60, 40), width: 60, height: 40 }, 3);
  await app.tap({ id: 'scan-up-2' });
  app.prepareMedia(picture(600, 900));
  await app.tap({ id: 'scan-retake-3' });
  await app.tap({ id: 'scan-finish' });
  await app.waitFor(() => finished() !== undefined);
  const document = await PDFDocument.load(finished()?.[1] as Uint8Array);
  const isWide = document.getPages().map((page) => page.getWidth() > page.getHeight());
  // The wide second page is now the first; the last was taken anew, upright.
  expect(isWide).toEqual([true, false, false]);
});

test('删掉的一页不在里面；拍到一半改了主意，什么也不加', async () => {
  await take(picture(900, 1200), 1);
  await take(picture(900, 1200), 2);
  // Nothing prepared: the camera is closed again.
  await app.tap({ id: 'scan-camera' });
  await app.tap({ id: 'scan-remove-1' });
  await app.waitFor('拍第 2 页');
  expect(app.modals.at(-1)?.title).toBe('删除第 1 页？');
  await app.tap({ id: 'scan-finish' });
  await app.waitFor(() => finished() !== undefined);
  expect((await PDFDocument.load(finished()?.[1] as Uint8Array)).getPageCount()).toBe(1);
});

test('读不出来的一页说清楚，其余的还在', async () => {
  await take(picture(900, 1200), 1);
  await take({ content: Uint8Array.from([1, 2, 3]) }, 2);
  await app.tap({ id: 'scan-finish' });
  await app.waitFor(() => app.modals.some(({ title }) => title === '没能合成'));
  expect(finished()).toBeUndefined();
  expect(app.page().has({ id: 'scan-page-2' })).toBe(true);
});
