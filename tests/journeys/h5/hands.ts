/** Taro's h5 controls are custom elements around native ones, and pages below stay in the document, hidden. */
import { routes } from '@domain/routes';
import type { Locator, Page } from 'playwright-core';
import type { BrowserApp } from '../../support/browser';

/** The one in front; while a page slides in, the one below is still visible. */
const front = (page: Page): Locator => page.locator('.taro_page:visible').last();

export const byId = (page: Page, id: string): Locator => front(page).locator(`[id="${id}"]`);

/** Of what the page in front is about, as its address says. */
export function idInAddress(page: Page): string {
  const [, query] = new URL(page.url()).hash.split('?');
  const id = new URLSearchParams(query).get('id');
  if (!id) throw new Error(`这个地址里没有 id：${page.url()}`);
  return id;
}

export const words = (page: Page, text: string | RegExp): Locator =>
  front(page).getByText(text).filter({ visible: true }).first();

const FRESH_MS = 2100;
/** What was read less than two seconds ago is not read again; people are slower than that. Of a page opened with `now`. */
export const aMoment = (page: Page): Promise<void> => page.clock.fastForward(FRESH_MS);

/** Presses as a reader does: not while the button says 请稍候 or is greyed. */
export async function press(page: Page, id: string): Promise<void> {
  const control = byId(page, id).and(page.locator(':not(.button--off)')).filter({ hasNotText: '请稍候' });
  await control.click();
}

export async function type(page: Page, id: string, text: string): Promise<void> {
  const control = byId(page, id).locator('input, textarea');
  await control.fill(text);
  await control.blur();
}

/** Confirms the picker on the day it proposes. */
export async function pickDay(page: Page, id: string): Promise<void> {
  await byId(page, id).click();
  await page.locator('.weui-picker__action:visible', { hasText: '确定' }).click();
  await page.locator('.weui-picker:visible').waitFor({ state: 'detached' });
}

/** Answers the dialog that stands for WeChat's. */
export const answerDialog = (page: Page, button: string): Promise<void> =>
  page.locator('.taro-model__btn:visible').getByText(button, { exact: true }).click();

/** A real JPEG: the browser looks inside before it hands a picture over. Another hue is another photograph. */
async function drawPicture(page: Page, hue = 0): Promise<Buffer> {
  const address = await page.evaluate((degrees) => {
    const canvas = document.createElement('canvas');
    canvas.width = 640;
    canvas.height = 480;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = `hsl(${degrees} 60% 45%)`;
    context.fillRect(0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/jpeg');
  }, hue);
  return Buffer.from(address.split(',')[1] ?? '', 'base64');
}

/** Answers the computer's dialog with files of these names and contents. */
export async function chooseFiles(
  page: Page,
  buttonId: string,
  ...files: { name: string; mimeType: string; content: Uint8Array }[]
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await byId(page, buttonId).click();
  const answer = files.map(({ name, mimeType, content }) => ({ name, mimeType, buffer: Buffer.from(content) }));
  await (await chooser).setFiles(answer);
}

export async function choosePhotos(page: Page, buttonId: string, hues: readonly number[]): Promise<void> {
  const pictures = await Promise.all(hues.map((hue) => drawPicture(page, hue)));
  const files = pictures.map((content, index) => ({ name: `panorama${index}.jpg`, mimeType: 'image/jpeg', content }));
  await chooseFiles(page, buttonId, ...files);
}

export const choosePhoto = (page: Page, buttonId: string): Promise<void> => choosePhotos(page, buttonId, [0]);

/** Takes one of the rows to choose from; it stays chosen. */
export async function choose(page: Page, label: string): Promise<void> {
  const row = front(page).locator('.choice', { has: page.getByText(label, { exact: true }) });
  await row.click();
  await row.and(page.locator('.choice--on')).waitFor();
}

/** As on the local run: the switch at the foot of 我 starts over as somebody else. */
export async function switchPersona({ page, open }: BrowserApp, openid: string): Promise<void> {
  await open(routes.me);
  await Promise.all([page.waitForEvent('load'), press(page, openid)]);
  await open(routes.me);
  await byId(page, openid).getByText('当前').waitFor();
}
