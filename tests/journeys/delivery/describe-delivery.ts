/** Seven checklists on either build: filled to 已齐, handed in, one item returned, corrected, closed. */
import { AcceptanceWorld } from '../../functions/support/acceptance';
import { CONTACT, OFFICER } from '../../functions/support/application';
import type { Hands } from './hands';
import { NOW_2023, NOW_2026, walk } from './walk';
import { ways2023, ways2026 } from './ways';

interface Opened {
  hands: Hands;
  close(): Promise<void>;
}
/** The build as that person opens it, her clock at `now`. */
export type OpenBuild = (url: string, person: { openid: string; now: string }) => Promise<Opened>;

export function describeDelivery(build: string, open: OpenBuild): void {
  let world: AcceptanceWorld;
  beforeAll(async () => {
    world = await AcceptanceWorld.start(`delivery-${build}`, NOW_2023);
  });
  afterAll(() => world?.stop());

  describe.each([
    { year: 2023, now: NOW_2023, ways: ways2023 },
    { year: 2026, now: NOW_2026, ways: ways2026 },
  ])('$year 年的通知', ({ now, ways }) => {
    let contact: Opened;
    let officer: Opened;
    beforeAll(async () => {
      await world.cloud.setClock(now);
      contact = await open(world.cloud.url, { openid: CONTACT, now });
      officer = await open(world.cloud.url, { openid: OFFICER, now });
    });
    afterAll(async () => {
      await contact?.close();
      await officer?.close();
    });
    test.each(ways)('$categoryCode：材料补齐、提交，退回一项，补正，结题', (way) =>
      walk(world, { contact: contact.hands, officer: officer.hands }, way),
    );
  });
}
