/** Helpers of an activity: let in by a card for one day's work, and to nothing else. */
import fc from 'fast-check';
import { contracts } from '../../domain/contracts';
import type { ActionContract } from '../../domain/contracts/define-action';
import type { TestEmulator } from '../support/emulator';
import { PDF } from '../support/file-bytes';
import {
  CONTACT,
  codeOf,
  dataOf,
  JPEG,
  OFFICER,
  OTHER_CONTACT,
  photo,
  uploadFile,
  uploadPhoto,
} from './support/application';
import { expectRefusal } from './support/bad-input/expect-refusal';
import { nearValidInput } from './support/bad-input/near-valid';
import { wantedOf } from './support/files';
import { becomePerson } from './support/organization';
import { AT_THE_DOOR, getSite, HELPER, invite, joinAsHelper, type SiteWorld, startOnTheDay } from './support/site';
import { fingerprint } from './support/world';

let world: SiteWorld;
let cloud: TestEmulator;
let helper = 0;
beforeAll(async () => {
  world = await startOnTheDay('helpers');
  cloud = world.cloud;
});
afterAll(() => cloud.stop());
const openTheDoor = async () => {
  await world.plant();
  await cloud.setClock(AT_THE_DOOR);
};
beforeEach(openTheDoor);

const nextHelper = async (): Promise<string> => {
  helper += 1;
  const openid = `${HELPER}-${helper}`;
  await joinAsHelper(world, openid, `帮手${helper}`);
  return openid;
};
const shot = (key: string, more: object = {}) => ({
  ...photo(world.projectId, key),
  activityId: world.activityId,
  ...more,
});
const prepare = (openid: string, wanted: object) => cloud.call(openid, 'files.prepare', wanted);
const helperIdOf = async (name: string) =>
  (await getSite(world)).helpers.find((one: { name: string }) => one.name === name)?.id;
const remove = async (openid: string) =>
  cloud.call(CONTACT, 'activities.removeHelper', {
    id: world.activityId,
    helperId: await helperIdOf(`帮手${openid.slice(9)}`),
  });

describe('the card', () => {
  test('lets in whoever has a name, once, and the timeline says so', async () => {
    const openid = await nextHelper();
    const code = await invite(world);
    const again = dataOf(await cloud.call(openid, 'activities.join', { code }));
    expect(again.activity).toMatchObject({ id: world.activityId, title: '“八桂科技讲坛”绿色制造学术报告会' });
    const names = (await getSite(world)).helpers.map(({ name }: { name: string }) => name);
    expect(names.filter((name: string) => name === `帮手${helper}`)).toHaveLength(1);
    const { timeline } = dataOf(await cloud.call(CONTACT, 'projects.timeline', { id: world.projectId }));
    const joined = timeline.filter(({ actorName }: { actorName: string }) => actorName === `帮手${helper}`);
    expect(joined).toEqual([expect.objectContaining({ actorRole: 'helper', text: expect.stringContaining('加入') })]);
  });

  test('asks a stranger for her name first, and is worth nothing when it was made up', async () => {
    const code = await invite(world);
    expectRefusal(await cloud.call('o-nameless', 'activities.join', { code }), ['PERSON_UNKNOWN']);
    expectRefusal(await cloud.call('o-nameless', 'activities.join', { code: 'f'.repeat(32) }), ['NOT_FOUND']);
    const signInCode = dataOf(await cloud.call(CONTACT, 'activities.signInCode', { id: world.activityId })).code;
    expectRefusal(await cloud.call(HELPER, 'activities.join', { code: signInCode }), ['NOT_FOUND']);
  });

  test('is the contact person’s to give, and the same one until a helper is removed', async () => {
    for (const openid of [OTHER_CONTACT, OFFICER, await nextHelper()]) {
      expectRefusal(await cloud.call(openid, 'activities.invite', { id: world.activityId }), [
        'NOT_FOUND',
        'FORBIDDEN',
      ]);
    }
    const code = await invite(world);
    expect(await invite(world)).toBe(code);
    const openid = await nextHelper();
    dataOf(await remove(openid));
    expectRefusal(await cloud.call(openid, 'activities.join', { code }), ['NOT_FOUND']);
    expect(await invite(world)).not.toBe(code);
  });

  test('lets in no more than twenty', async () => {
    const code = await invite(world);
    const left = 20 - (await getSite(world)).helpers.length;
    const join = async (index: number) => {
      const openid = await becomePerson(cloud, `o-many-${index}`, `同事${index}`);
      return cloud.call(openid, 'activities.join', { code });
    };
    for (let index = 0; index < left; index += 1) dataOf(await join(index));
    expectRefusal(await join(left), ['JOIN_LIMIT_REACHED']);
    for (const { id, name } of (await getSite(world)).helpers) {
      if (name.startsWith('同事'))
        dataOf(await cloud.call(CONTACT, 'activities.removeHelper', { id: world.activityId, helperId: id }));
    }
  });
});

describe('a helper', () => {
  test('sees the day and the list, and hands in photographs under her own name', async () => {
    const openid = await nextHelper();
    expect(await getSite(world, openid)).toMatchObject({ mayInvite: false, words: [{ text: '八桂科技讲坛' }] });
    expect(codeOf(await cloud.call(openid, 'activities.signIns', { id: world.activityId }))).toBe('ok');
    expect(codeOf(await cloud.call(openid, 'activities.signInCode', { id: world.activityId }))).toBe('ok');

    const before = (await getSite(world)).photos[0].entry.shots[0].have;
    const sent = await uploadFile(cloud, shot('mine'), JPEG, openid);
    const { evidence } = dataOf(await cloud.call(openid, 'files.attach', sent));
    expect(evidence).toMatchObject({ activityId: world.activityId, shot: 'panorama' });
    expect((await getSite(world, openid)).photos[0].entry.shots[0].have).toBe(before + 1);
    const { timeline } = dataOf(await cloud.call(CONTACT, 'projects.timeline', { id: world.projectId }));
    const uploaded = timeline.find(({ id }: { id: string }) => id.endsWith(`file:${evidence.id}`));
    expect(uploaded).toMatchObject({ actorName: `帮手${helper}`, actorRole: 'helper' });
    expect(uploaded.text).toContain('全景.jpg');
  });

  test('sees the photographs of her activity, item by item, and nothing found unsafe', async () => {
    const openid = await nextHelper();
    const sent = await uploadFile(cloud, shot(`listed-${helper}`), JPEG, openid);
    const { evidence } = dataOf(await cloud.call(openid, 'files.attach', sent));
    const elsewhere = dataOf(
      await cloud.call(CONTACT, 'files.attach', await uploadPhoto(cloud, world.projectId, 'of-no-activity')),
    ).evidence;
    const asked = {
      subject: { kind: 'project', id: world.projectId },
      slot: 'item:activity-photos',
      activityId: world.activityId,
    };
    const shown = dataOf(await cloud.call(openid, 'files.list', asked)).evidence as { id: string; url: string }[];
    expect(shown.map(({ id }) => id)).toContain(evidence.id);
    expect(shown.map(({ id }) => id)).not.toContain(elsewhere.id);
    expect((await fetch(shown.find(({ id }) => id === evidence.id)?.url ?? '')).status).toBe(200);
    for (const more of [
      { slot: undefined },
      { slot: 'item:final-accounts' },
      { slot: 'contract' },
      { activityId: undefined },
    ]) {
      expectRefusal(await cloud.call(openid, 'files.list', { ...asked, ...more }), ['NOT_FOUND']);
    }
  });

  test('describes her own photographs, not those of others, and moves none', async () => {
    const openid = await nextHelper();
    const attach = async (key: string, who: string) => {
      const sent = await uploadFile(cloud, shot(`${key}-${helper}`), JPEG, who);
      return dataOf(await cloud.call(who, 'files.attach', sent)).evidence.id as string;
    };
    const mine = await attach('described', openid);
    const theirs = await attach('theirs', CONTACT);
    const subject = { kind: 'project', id: world.projectId };
    const amend = (evidenceId: string, said: object) =>
      cloud.call(openid, 'files.amend', { subject, evidenceId, ...said });
    expect(dataOf(await amend(mine, { caption: '开幕式', shot: 'leader' })).evidence).toMatchObject({
      caption: '开幕式',
      shot: 'leader',
    });
    expectRefusal(await amend(mine, { activityId: null }), ['NOT_FOUND']);
    expectRefusal(await amend(theirs, { caption: '不是我的' }), ['NOT_FOUND']);
    expectRefusal(await cloud.call(openid, 'files.remove', { subject, evidenceId: mine }), ['FORBIDDEN']);
  });

  test('hands in nothing but photographs of her own activity', async () => {
    const openid = await nextHelper();
    await world.plant({ _id: 'activity-other', title: '另一场活动' });
    await world.plant({ _id: 'activity-elsewhere', projectId: 'p-other' });
    const report = {
      subject: { kind: 'project', id: world.projectId },
      slot: 'item:final-accounts',
      key: 'r',
    } as const;
    const before = await fingerprint(cloud);
    expectRefusal(
      await prepare(openid, { ...wantedOf({ ...report, type: 'pdf', bytes: PDF }), activityId: world.activityId }),
      ['FILE_REJECTED'],
    );
    for (const activityId of [null, undefined, 'activity-other', 'activity-elsewhere', 'nobodys']) {
      expectRefusal(await prepare(openid, shot('other', { activityId })), ['NOT_FOUND']);
    }
    expect(await fingerprint(cloud)).toEqual(before);
  });

  test('cannot use a ticket of the contact person, nor she hers', async () => {
    const openid = await nextHelper();
    const hers = await uploadPhoto(cloud, world.projectId, 'hers');
    expectRefusal(await cloud.call(openid, 'files.attach', hers), ['TICKET_INVALID']);
    const mine = await uploadFile(cloud, shot('mine-2'), JPEG, openid);
    expectRefusal(await cloud.call(CONTACT, 'files.attach', mine), ['TICKET_INVALID']);
  });

  test('who was removed sees nothing more, and what she began is not taken', async () => {
    const openid = await nextHelper();
    const begun = await uploadFile(cloud, shot('begun'), JPEG, openid);
    dataOf(await remove(openid));
    expectRefusal(await cloud.call(openid, 'activities.site', { id: world.activityId }), ['NOT_FOUND']);
    expectRefusal(await cloud.call(openid, 'files.attach', begun), ['NOT_FOUND']);
    expectRefusal(await prepare(openid, shot('after')), ['NOT_FOUND']);
  });

  test.each([
    [
      'seven days after the record',
      { status: 'held', recordedAt: '2026-09-19T10:00:00+08:00' },
      '2026-09-26T10:00:00+08:00',
    ],
    ['thirty days after an activity that nobody recorded', {}, '2026-10-18T12:00:00+08:00'],
    ['with the cancelling', { status: 'cancelled' }, AT_THE_DOOR],
  ])('her time ends %s', async (_when, change, now) => {
    const openid = await nextHelper();
    await world.plant(change);
    await cloud.setClock(new Date(Date.parse(now) - 60_000).toISOString());
    const reads = () => cloud.call(openid, 'activities.site', { id: world.activityId });
    expect(codeOf(await reads())).toBe('status' in change && change.status === 'cancelled' ? 'NOT_FOUND' : 'ok');
    await cloud.setClock(now);
    for (const reply of [await reads(), await prepare(openid, shot('late'))]) expectRefusal(reply, ['NOT_FOUND']);
    expectRefusal(await cloud.call(CONTACT, 'activities.invite', { id: world.activityId }), ['TRANSITION_NOT_ALLOWED']);
    expect(await getSite(world)).toMatchObject({ mayInvite: true });
  });
});

/** All that she may. `signInInfo` and `signIn` are anybody's; `join` let her in. */
const HERS = ['site', 'signIns', 'signInCode', 'signInInfo', 'signIn', 'join'].map((name) => `activities.${name}`);
/** Of her activity only: see above. */
const PHOTOGRAPHS = ['files.prepare', 'files.attach', 'files.list', 'files.amend'];
/** Nouns of what belongs to a project; everything else knows nothing of it. */
const OF_PROJECTS = ['projects', 'activities', 'files', 'acceptance', 'applications'];

describe('of everything else that names a project', () => {
  const closed = (contracts as readonly ActionContract[]).filter(
    ({ name, callers }) =>
      OF_PROJECTS.includes(name.split('.')[0] ?? '') &&
      !callers.includes('anyone') &&
      ![...HERS, ...PHOTOGRAPHS].includes(name),
  );
  let openid: string;
  beforeAll(async () => {
    await openTheDoor();
    openid = await nextHelper();
  });

  test.each(closed.map((contract) => [contract.name, contract] as const))(
    '%s is closed to her',
    async (_, contract) => {
      const known: Record<string, readonly string[]> = {
        id: [world.projectId, world.activityId],
        projectId: [world.projectId],
        activityId: [world.activityId],
        applicationId: [world.projectId.slice(1)],
        slot: ['item:activity-photos'],
      };
      const inputs = fc.sample(
        nearValidInput(contract, (name) => known[name] ?? []).filter(
          (input) => contract.input.safeParse(JSON.parse(JSON.stringify(input))).success,
        ),
        { numRuns: 6, seed: 20260918 },
      );
      const before = await fingerprint(cloud);
      for (const input of inputs) {
        const reply = await cloud.call(openid, contract.name, input, { fn: contract.functionName });
        expectRefusal(reply, ['NOT_FOUND', 'FORBIDDEN']);
      }
      expect(await fingerprint(cloud)).toEqual(before);
    },
  );
});
