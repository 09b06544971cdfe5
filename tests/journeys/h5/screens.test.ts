/** Every page on a phone, on a wide screen and with large text: nothing is cut off sideways. Pictures: dist/pictures. */
import { pathTo, type RouteName, routes } from '@domain/routes';
import type { Browser } from 'playwright-core';
import { planPast } from '../../functions/support/activity';
import { dataOf, fillDraft, OTHER_CONTACT, startSeeded } from '../../functions/support/application';
import { demoActivity } from '../../functions/support/site';
import { launchBrowser } from '../../support/browser';
import type { TestEmulator } from '../../support/emulator';
import { type PageVisit, pageVisits } from '../page-visits';
import { looks, Phones } from './looks';

let cloud: TestEmulator;
let browser: Browser;
let phones: Phones;
let visits: Record<RouteName, PageVisit>;

beforeAll(async () => {
  cloud = await startSeeded();
  browser = await launchBrowser();
  phones = new Phones(browser, cloud.url);
  const { applications } = dataOf(await cloud.call(OTHER_CONTACT, 'applications.list'));
  const projectId = dataOf(await cloud.call(OTHER_CONTACT, 'projects.list')).projects[0].id;
  visits = pageVisits({
    submittedId: applications[0].id,
    applicationId: (await fillDraft(cloud)).id,
    projectId,
    activityId: await planPast(cloud, projectId, OTHER_CONTACT),
    activity: await demoActivity(cloud),
  });
});
afterAll(() => Promise.all([browser?.close(), cloud?.stop()]));

describe.each(looks)('$look', (look) => {
  test.each(Object.keys(routes) as RouteName[])('%s fits the width', async (name) => {
    const { openid, query } = visits[name];
    await phones.lookThrough(look, { openid, path: pathTo(name, query), picture: name });
  });
});
