/** From the change of a thing to the page that it asks for, by push and by 消息; the same on either build. */
import { CONTACT, startSeeded } from '../../functions/support/application';
import type { TestEmulator } from '../../support/emulator';
import type { OpenReader, Reader } from './reader';
import { pushWaitsForMorning, readReturn } from './walk-application';
import { followAndAllow, followAndRefuse } from './walk-call';
import { handInWhatIsMissing, hearNoMoreOfIt } from './walk-project';

const VISITOR = 'persona-visitor';
const NOW = '2026-04-15T14:00:00+08:00';

export function describeReminding(open: OpenReader): void {
  let cloud: TestEmulator;
  beforeEach(async () => {
    cloud = await startSeeded(NOW);
  });
  afterEach(() => cloud?.stop());

  const as = async (openid: string, walk: (reader: Reader) => Promise<void>): Promise<void> => {
    const { reader, close } = await open(cloud.url, { openid, now: NOW });
    try {
      await walk(reader);
    } finally {
      await close();
    }
  };

  test('我关注一份通知，允许提醒：到期前的推送和消息里的那一条，点开都是这份通知', () =>
    as(VISITOR, (reader) => followAndAllow(cloud, VISITOR, reader)));

  test('我关注了，没有允许：页面写明只到消息，到期前也只在消息里有', () =>
    as(VISITOR, (reader) => followAndRefuse(cloud, VISITOR, reader)));

  test('申报被退回，马上有推送，点开看得到要改的一栏；夜里受理的，早上八点半才推送', () =>
    as(CONTACT, async (reader) => {
      await readReturn(cloud, reader);
      await pushWaitsForMorning(cloud, reader);
    }));

  test('验收前 30 天，推送写明缺哪一份，点开就在这一份的页面；交上之后，再没有一条说它缺', () =>
    as(CONTACT, async (reader) => {
      await handInWhatIsMissing(cloud, reader);
      await hearNoMoreOfIt(cloud);
    }));
}
