/** What the journeys through the five calls share: the contact person's way from the category's page to 已立项. */
import { pathTo, routes } from '@domain/routes';
import type { Browser, Page } from 'playwright-core';
import { dataOf, startSeeded } from '../../../functions/support/application';
import { approveSociety, registerSociety, VISITOR } from '../../../functions/support/organization';
import { type BrowserApp, launchBrowser, openApp } from '../../../support/browser';
import type { TestEmulator } from '../../../support/emulator';
import { requiredCells, type Wish } from '../../../support/fill-form';
import { fillCells } from '../form-hands';
import { answerDialog, byId, idInAddress, press, switchPersona, type, words } from '../hands';
import { type Registered, register, review, signUp } from '../registration';

export interface Walk {
  cloud: TestEmulator;
  browser: Browser;
  app: BrowserApp;
  page: Page;
  /** Of the association that published the call. */
  officer: string;
  see(text: string | RegExp): Promise<void>;
  close(): Promise<void>;
}

/** A visitor in front of 我; her phone and the cloud agree on the time. */
export async function beginWalk(now: string, officer: string): Promise<Walk> {
  const [cloud, browser] = await Promise.all([startSeeded(now), launchBrowser()]);
  const app = await openApp(browser, cloud.url, { openid: VISITOR, path: routes.me, now });
  const { page } = app;
  page.setDefaultTimeout(8000);
  const close = async () => {
    try {
      await app.close();
    } finally {
      await Promise.all([browser.close(), cloud.stop()]);
    }
  };
  return { cloud, browser, app, page, officer, see: (text) => words(page, text).waitFor(), close };
}

/** Registers as a visitor does, and is approved by her association's officer. */
export async function joinByPages({ app, page, officer }: Walk, organization: Registered): Promise<string> {
  await signUp(page);
  const id = await register(page, organization);
  await review(app, officer, id);
  await switchPersona(app, VISITOR);
  return id;
}

/** The same without the pages. */
export async function joinAtOnce({ cloud, page, officer }: Walk, facts: object): Promise<string> {
  const id = await registerSociety(cloud, VISITOR, { formerNames: [], ...facts });
  await approveSociety(cloud, id, officer);
  await page.reload();
  return id;
}

/** The category's page says that the organization may apply; answers the id of the draft begun there. */
export async function startDraft({ app, page }: Walk, slug: string, code: string, verdict = '可申报'): Promise<string> {
  await app.open(pathTo('category', { slug, code }));
  await page.locator('[id^="verdict-"]:visible').getByText(verdict, { exact: true }).waitFor();
  await press(page, 'start-application');
  await byId(page, 'submit-application').waitFor();
  return idInAddress(page);
}

const cellsOf = async ({ cloud }: Walk, id: string, wish: Wish) =>
  requiredCells(dataOf(await cloud.call(VISITOR, 'applications.get', { id })).category, wish);

/** Fills in all that is required but one cell; 填写检查 and 提交 both name what is missing. */
export async function fillAllBut(walk: Walk, id: string, missing: string, wish: Wish): Promise<void> {
  const cells = await cellsOf(walk, id, wish);
  const left = cells.find(({ path }) => path === missing);
  if (!left) throw new Error(`申报表里没有必填的 ${missing}`);
  await fillCells(
    walk.page,
    cells.filter((cell) => cell !== left),
  );
  for (const button of ['check-application', 'submit-application']) {
    await press(walk.page, button);
    await problem(walk, new RegExp(`请(填写|上传|选择)${left.label}`));
  }
}

/** Stands among the findings of the check. */
export const problem = ({ page }: Walk, text: string | RegExp): Promise<void> =>
  byId(page, 'check-result').getByText(text).first().waitFor();

export async function fillMissing(walk: Walk, id: string, missing: string, wish: Wish): Promise<void> {
  const cells = await cellsOf(walk, id, wish);
  await fillCells(
    walk.page,
    cells.filter(({ path }) => path === missing),
  );
}

/** Presses 提交; the question whether she is sure stands on the screen. */
export async function askToSubmit({ page }: Walk): Promise<void> {
  await press(page, 'submit-application');
  await page.locator('.taro-model__btn:visible').getByText('提交', { exact: true }).waitFor();
}

/** @param before what happens while the question is on the screen */
export async function submit(walk: Walk, before: () => Promise<unknown> = async () => undefined): Promise<void> {
  await askToSubmit(walk);
  await before();
  await answerDialog(walk.page, '提交');
  await byId(walk.page, 'receipt-number').waitFor();
}

/** The comment is an entry of the form's first card, and of the progress page. */
async function openComment({ app, page, see }: Walk, id: string, from: 'work' | 'progress'): Promise<void> {
  if (from === 'work') {
    await app.open(routes.work);
    await press(page, 'next-action-button');
    await see(/前改好重新提交；点一条跳到该栏/);
  } else {
    await app.open(pathTo('application', { id }));
    await see(/前改好重新提交，逾期不能再交/);
  }
  await press(page, 'comment-0');
}

/** From the officer's comment to its field, and back to her before the correction's own deadline. */
export async function correct(
  walk: Walk,
  id: string,
  { path, text, from = 'progress' }: { path: string; text: string; from?: 'work' | 'progress' },
): Promise<void> {
  const { app, page, see } = walk;
  const field = path.split('.')[1] ?? path;
  await switchPersona(app, VISITOR);
  await openComment(walk, id, from);
  await byId(page, `field-${field}`)
    .getByText(/^修改意见：/)
    .waitFor();
  await inSight(page, `field-${field}`);
  await type(page, field, text);
  await submit(walk);
  await see('第 2 次提交');
}

/** Scrolled to: its head stands inside the window. */
async function inSight(page: Page, id: string): Promise<void> {
  const field = byId(page, id);
  const isSeen = () =>
    field.evaluate((node) => {
      const { top } = node.getBoundingClientRect();
      return top >= 0 && top < window.innerHeight / 2;
    });
  for (let tries = 0; tries < 40; tries += 1) {
    if (await isSeen()) return;
    await page.waitForTimeout(50);
  }
  throw new Error(`点了意见，没有跳到 ${id}`);
}

/** Her application says 已立项 with what was granted, and leads to her project. */
export async function seeAwarded(walk: Walk, id: string, granted: string, title: string): Promise<void> {
  const { app, page, see } = walk;
  await switchPersona(app, VISITOR);
  await app.open(pathTo('application', { id }));
  await byId(page, 'application-status').getByText('已立项', { exact: true }).waitFor();
  await see(new RegExp(`资助 ${granted}`));
  await press(page, 'open-project');
  await byId(page, 'project-card').getByText(title).waitFor();
  await app.open(routes.work);
  await see(title);
}
