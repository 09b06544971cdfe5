/** The pages of a project at moments that the seeds do not hold: nearly ready, handed in, returned, empty, refused. */
import { pathTo, type RouteName } from '@domain/routes';
import type { Browser } from 'playwright-core';
import { CONTACT, dataOf, OFFICER, staff, startSeeded } from '../../functions/support/application';
import { launchBrowser } from '../../support/browser';
import type { TestEmulator } from '../../support/emulator';
import { almostReady, checklistOf, fillEntry, LEFT } from './acceptance-walk';
import { looks, Phones } from './looks';

const NOW = '2026-04-21T10:00:00+08:00';
/** On a phone in every run; on the other screens where the pictures are wanted: `PICTURES=all`. */
const shown = process.env.PICTURES === 'all' ? looks : looks.slice(0, 1);

let cloud: TestEmulator;
let browser: Browser;
let phones: Phones;
let id: string;

beforeAll(async () => {
  [cloud, browser] = await Promise.all([startSeeded(), launchBrowser()]);
  phones = new Phones(browser, cloud.url);
  id = await almostReady(cloud);
}, 60_000);
afterAll(() => Promise.all([browser?.close(), cloud?.stop()]));

type Moment = [name: RouteName, query?: Record<string, string>, openid?: string];

async function picture(moment: string, pages: readonly Moment[]): Promise<void> {
  for (const look of shown) {
    for (const [name, query = { id }, openid = CONTACT] of pages) {
      const picture = [moment, name, query.itemId, openid === OFFICER ? 'officer' : ''].filter(Boolean).join('-');
      await phones.lookThrough(look, {
        openid,
        path: pathTo(name, query),
        now: NOW,
        picture,
        isMeasured: true,
      });
    }
  }
}

const own = (action: string, input: object) => cloud.call(CONTACT, `acceptance.${action}`, { id, ...input });
const officers = (action: string, input: object) => staff(cloud, `acceptance.${action}`, { id, ...input });

test('还差一项时，项目的各页都不出边，按得着', async () => {
  await picture('ready', [
    ['project'],
    ['checklist'],
    ['checklistItem', { id, itemId: 'final-accounts' }],
    ['checklistItem', { id, itemId: LEFT }],
    ['photos', { id, itemId: 'activity-photos' }],
    ['acceptanceSubmit'],
    ['activities'],
    ['activityPlan'],
    ['manifest'],
    ['paper'],
  ]);
}, 180_000);

test('提交以后，联系人和科协的各页都不出边，按得着', async () => {
  const left = (await checklistOf(cloud, id)).find(({ item }) => item.id === LEFT);
  if (left) await fillEntry(cloud, id, left);
  await picture('complete', [['checklist'], ['acceptanceSubmit']]);
  const { project } = dataOf(await own('get', {}));
  dataOf(await own('submit', { version: project.version, unmetReason: '报告会改到十月举办。', expenses: [] }));
  await picture('submitted', [
    ['project'],
    ['checklist'],
    ['manifest'],
    ['paper'],
    ['acceptanceQueue', {}, OFFICER],
    ['acceptanceReview', { id }, OFFICER],
    ['officerProject', { id }, OFFICER],
    ['paper', { id }, OFFICER],
  ]);
}, 180_000);

test('退回以后，先看到退回的一项', async () => {
  const comment = '第二页没有盖章，请盖章后重新扫描';
  dataOf(await officers('review', { verdicts: [{ itemId: LEFT, verdict: 'returned', comment }] }));
  await picture('judged', [['acceptanceReview', { id }, OFFICER]]);
  const round = { decision: 'return', isRectification: false, correctUntil: '2026-05-06', comment: null };
  dataOf(await officers('conclude', round));
  await picture('returned', [
    ['project'],
    ['checklist'],
    ['checklistItem', { id, itemId: LEFT }],
    ['acceptanceReview', { id }, OFFICER],
  ]);
}, 180_000);

test('打不开时，写明原因和出路', async () => {
  await picture('refused', [
    ['project', { id: 'nobody' }],
    ['site', { id: 'nobody' }],
    ['signIn', { scene: 'nobody' }],
    ['join', { code: 'nobody' }],
  ]);
}, 180_000);
