/** Signing in on the spot: at the right time, once each, all at the same moment, and nobody's number leaves again. */
import type { TestEmulator } from '../support/emulator';
import { CONTACT, codeOf, dataOf, OFFICER, OTHER_CONTACT } from './support/application';
import { expectRefusal } from './support/bad-input/expect-refusal';
import { AT_THE_DOOR, attendee, getSite, type SiteWorld, startOnTheDay, takeSignInCode } from './support/site';
import { fingerprint } from './support/world';

let world: SiteWorld;
let cloud: TestEmulator;
let code: string;
beforeAll(async () => {
  world = await startOnTheDay('sign-in');
  cloud = world.cloud;
  code = await takeSignInCode(world);
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  await world.plant();
  await cloud.setClock(AT_THE_DOOR);
});

const signIn = (openid: string, input: object) => cloud.call(openid, 'activities.signIn', input);
const list = async (openid = CONTACT, more: object = {}) =>
  dataOf(await cloud.call(openid, 'activities.signIns', { id: world.activityId, ...more }));
const info = (input: object, openid: string | null = null) =>
  cloud.raw(openid, 'api', { action: 'activities.signInInfo', input });

test('the code tells anybody which activity it is, and nothing more', async () => {
  const { body } = await info({ code });
  expect(Object.keys(dataOf(body)).sort()).toEqual(['endsAt', 'place', 'startsAt', 'status', 'title']);
  expect(dataOf(body)).toMatchObject({ title: '“八桂科技讲坛”绿色制造学术报告会', place: '桂林国际会展中心一号厅' });
});

test('a code that is none, or is for helpers, opens nothing', async () => {
  const invited = dataOf(await cloud.call(CONTACT, 'activities.invite', { id: world.activityId })).code;
  for (const wrong of ['0'.repeat(32), world.activityId, invited]) {
    expect(codeOf((await info({ code: wrong })).body)).toBe('NOT_FOUND');
    expect(codeOf(await signIn('o-wrong', attendee(wrong)))).toBe('NOT_FOUND');
  }
});

test('fifty sign in at the same moment: fifty lines, none doubled, and the counter says fifty', async () => {
  const people = Array.from({ length: 50 }, (_, index) => [`o-crowd-${index}`, attendee(code, index)] as const);
  // Every fifth taps twice.
  const taps = people.flatMap((one, index) => (index % 5 === 0 ? [one, one] : [one]));
  const before = (await getSite(world)).people.signedIn;
  const replies = await Promise.all(taps.map(([openid, input]) => signIn(openid, input)));
  const answers = replies.map(dataOf);
  expect(answers.filter(({ isRepeated }) => !isRepeated)).toHaveLength(50);
  expect(answers.filter(({ isRepeated }) => isRepeated)).toHaveLength(10);
  const { total, signIns } = await list();
  expect(total).toBe(before + 50);
  expect(new Set(signIns.map(({ id }: { id: string }) => id)).size).toBe(signIns.length);
  expect((await getSite(world)).people).toEqual({ signedIn: before + 50, needed: 50, expected: 80 });
});

test('the list of activities says how many came; without any it costs one query less, not more', async () => {
  const { projectId } = world;
  const queriesOf = async () => {
    await cloud.clearMetrics();
    const { activities } = dataOf(await cloud.call(CONTACT, 'activities.list', { projectId }));
    const [run] = await cloud.metrics();
    return { activities, queries: run?.gatewayCalls.length ?? 0 };
  };
  const { total } = await list();
  expect(total).toBeGreaterThan(0);
  const onTheDay = await queriesOf();
  expect(onTheDay.activities).toEqual([expect.objectContaining({ id: world.activityId, signedIn: total })]);
  await cloud.setClock('2026-09-17T12:00:00+08:00');
  const before = await queriesOf();
  expect(before.activities).toEqual([expect.objectContaining({ signedIn: 0 })]);
  expect(onTheDay.queries).toBe(before.queries + 1);
});

test('who signs in again is told so, and her line stays as it was', async () => {
  const first = dataOf(await signIn('o-twice', attendee(code, 100)));
  await cloud.advance('PT5M');
  const again = dataOf(await signIn('o-twice', attendee(code, 101, { name: '别人' })));
  expect(again).toEqual({ ...first, isRepeated: true });
});

test('the same number from another phone is the same person, of whom nothing is told', async () => {
  dataOf(await signIn('o-phone-1', attendee(code, 200)));
  const { total } = await list();
  const again = dataOf(await signIn('o-phone-2', attendee(code, 200, { name: '另一个名字' })));
  expect(again).toEqual({ at: expect.any(String), isRepeated: true, mine: null });
  expect((await list()).total).toBe(total);
});

test('of a telephone number only its ends are kept: in the list, in the answer, in the database', async () => {
  const phone = '13977771234';
  const landline = '0771-2630981';
  const answer = dataOf(await signIn('o-masked-1', attendee(code, 0, { phone })));
  dataOf(await signIn('o-masked-2', attendee(code, 0, { phone: landline })));
  const stored = await cloud.send<{ maskedPhone: string }[]>('GET', 'collections/sign_ins?limit=200');
  for (const place of [answer, await list(), stored]) {
    expect(JSON.stringify(place)).toContain('139****1234');
    expect(JSON.stringify(place)).not.toMatch(/13977771234|2630981/);
  }
  expect(JSON.stringify(stored)).toContain('077****0981');
});

test.each([
  ['three hours and a minute before', '2026-09-18T05:59:00+08:00', '9月18日 06:00以后'],
  ['three hours after the end', '2026-09-18T15:00:00+08:00', '补签'],
])('%s nobody can sign in, and is told why', async (_when, now, words) => {
  await cloud.setClock(now);
  const before = await fingerprint(cloud);
  const reply = await signIn('o-untimely', attendee(code, 300));
  expectRefusal(reply, ['TRANSITION_NOT_ALLOWED']);
  expect(JSON.stringify(reply)).toContain(words);
  expect(await fingerprint(cloud)).toEqual(before);
});

test('an activity that is moved takes its sign-in along; a cancelled one takes none', async () => {
  await world.plant({ startsAt: '2026-09-25T09:00:00+08:00', endsAt: '2026-09-25T12:00:00+08:00' });
  expect(codeOf(await signIn('o-moved', attendee(code, 400)))).toBe('TRANSITION_NOT_ALLOWED');
  await cloud.setClock('2026-09-25T08:00:00+08:00');
  expect(codeOf(await signIn('o-moved', attendee(code, 400)))).toBe('ok');
  await world.plant({ status: 'cancelled' });
  await cloud.setClock(AT_THE_DOOR);
  expect(JSON.stringify(await signIn('o-cancelled', attendee(code, 401)))).toContain('已经取消');
});

test('a hundred and more are read page by page, each once, in the order they came', async () => {
  const late = Array.from({ length: 75 }, (_, index) => [`o-late-${index}`, attendee(code, 500 + index)] as const);
  await Promise.all(late.map(async ([openid, input]) => dataOf(await signIn(openid, input))));
  const first = await list();
  const second = await list(CONTACT, { after: first.next });
  const all = [...first.signIns, ...second.signIns];
  expect(second.next).toBeNull();
  expect(all).toHaveLength(first.total);
  expect(new Set(all.map(({ id }) => id)).size).toBe(first.total);
  expect(all.map(({ at }) => at)).toEqual([...all.map(({ at }) => at)].sort());
});

test('the list is for its contact person and its officer; others do not find it', async () => {
  expect((await list(OFFICER)).organizationName).toBe((await list()).organizationName);
  for (const openid of [OTHER_CONTACT, 'persona-officer-guangdong', 'persona-expert-1', 'persona-visitor', 'o-twice']) {
    expect(codeOf(await cloud.call(openid, 'activities.signIns', { id: world.activityId }))).toBe('NOT_FOUND');
  }
});

test('the picture of the code is drawn once and stays the same', async () => {
  const ask = async (openid = CONTACT) =>
    dataOf(await cloud.call(openid, 'activities.signInCode', { id: world.activityId }));
  const [one, two] = await Promise.all([ask(), ask()]);
  expect(one).toEqual(two);
  expect(one.code).toMatch(/^[0-9a-f]{32}$/);
  expect(Buffer.from(one.image.replace('data:image/png;base64,', ''), 'base64').subarray(1, 4).toString()).toBe('PNG');
  await cloud.clearMetrics();
  expect(await ask()).toEqual(one);
  expect((await cloud.metrics()).flatMap(({ gatewayCalls }) => gatewayCalls)).not.toContain('wx.openApi');
});
