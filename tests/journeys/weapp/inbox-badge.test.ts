/** The red number on 消息: from the first page on, and one less for each message that is opened. */
import { routes } from '@domain/routes';
import { CONTACT, dataOf, fillDraft, staff, startSeeded } from '../../functions/support/application';
import type { TestEmulator } from '../../support/emulator';
import { launchWeapp, type WeappApp } from '../../support/weapp';

const INBOX_TAB = 2;
let cloud: TestEmulator;
let app: WeappApp;

beforeAll(async () => {
  cloud = await startSeeded();
});
afterAll(async () => {
  try {
    await app?.close();
  } finally {
    await cloud?.stop();
  }
});

const badge = () => app.tabBadges.get(INBOX_TAB);

async function waitForBadge(expected: string | undefined): Promise<void> {
  for (let tries = 0; tries < 50 && badge() !== expected; tries += 1)
    await new Promise((done) => setTimeout(done, 100));
  expect(badge()).toBe(expected);
}

test('我一打开小程序，“消息”上就有未读的条数；点开一条少一条，读完没有红点', async () => {
  const draft = await fillDraft(cloud);
  dataOf(await cloud.call(CONTACT, 'applications.submit', draft));
  dataOf(await staff(cloud, 'applications.accept', { id: draft.id }));
  dataOf(await staff(cloud, 'applications.decide', { id: draft.id, decision: 'send_to_experts' }));

  app = await launchWeapp({ emulatorUrl: cloud.url, openid: CONTACT });
  await app.waitFor('桂科协学发〔2026〕12号');
  await waitForBadge('2');
  await app.switchTab(routes.inbox);
  await app.waitFor('申报已受理');
  await app.tap('申报已受理');
  await app.waitFor('提交之后的步骤');
  await waitForBadge('1');
  await app.back();
  await app.waitFor('形式审查已通过');
  await app.tap('形式审查已通过');
  await waitForBadge(undefined);
});
