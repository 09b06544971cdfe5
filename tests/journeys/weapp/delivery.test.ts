/** Seven checklists on the built mini-program: filled to 已齐, handed in, one item returned, corrected, closed. */
import { routes } from '@domain/routes';
import { AcceptanceWorld } from '../../functions/support/acceptance';
import { CONTACT, OFFICER } from '../../functions/support/application';
import { launchWeapp, type WeappApp } from '../../support/weapp';
import { NOW_2023, NOW_2026, walk } from '../delivery/walk';
import { ways2023, ways2026 } from '../delivery/ways';
import { phoneHands } from './support/delivery-hands';

let world: AcceptanceWorld;
let contact: WeappApp;
let officer: WeappApp;

beforeAll(async () => {
  world = await AcceptanceWorld.start('delivery-weapp', NOW_2023);
});
afterAll(() => world?.stop());

const begin = (now: string) => async () => {
  await world.cloud.setClock(now);
  const launch = (openid: string) =>
    launchWeapp({ emulatorUrl: world.cloud.url, openid, path: routes.work, phoneTime: now });
  contact = await launch(CONTACT);
  officer = await launch(OFFICER);
  // Originals wait for it (2023-2).
  contact.setNetwork('wifi');
};
const end = async () => {
  await contact?.close();
  await officer?.close();
};
const run = (way: (typeof ways2023)[number]) =>
  walk(world, { contact: phoneHands(contact), officer: phoneHands(officer) }, way);

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
