/** Seven checklists in the browser: filled to 已齐, handed in, one item returned, corrected, closed. */
import type { Browser } from 'playwright-core';
import { AcceptanceWorld } from '../../functions/support/acceptance';
import { CONTACT, OFFICER } from '../../functions/support/application';
import { type BrowserApp, desktopViewport, launchBrowser, openApp } from '../../support/browser';
import { NOW_2023, NOW_2026, walk } from '../delivery/walk';
import { ways2023, ways2026 } from '../delivery/ways';
import { browserHands } from './delivery-hands';

let world: AcceptanceWorld;
let browser: Browser;
let contact: BrowserApp;
let officer: BrowserApp;

beforeAll(async () => {
  [world, browser] = await Promise.all([AcceptanceWorld.start('delivery-h5', NOW_2023), launchBrowser()]);
});
afterAll(async () => void (await Promise.all([browser?.close(), world?.stop()])));

const begin = (now: string) => async () => {
  await world.cloud.setClock(now);
  [contact, officer] = await Promise.all([
    openApp(browser, world.cloud.url, { openid: CONTACT, now }),
    openApp(browser, world.cloud.url, { openid: OFFICER, now, viewport: desktopViewport }),
  ]);
};
const end = async () => {
  await contact?.close();
  await officer?.close();
};
const run = (way: (typeof ways2023)[number]) =>
  walk(world, { contact: browserHands(contact), officer: browserHands(officer) }, way);

describe('2023 年的通知', () => {
  beforeAll(begin(NOW_2023));
  afterAll(end);
  test.each(ways2023)('$categoryCode：材料补齐、提交，退回一项，补正，结题', run);
});

describe('2026 年的通知', () => {
  beforeAll(begin(NOW_2026));
  afterAll(end);
  test.each(ways2026)('$categoryCode：材料补齐、提交，退回一项，补正，结题', run);
});
