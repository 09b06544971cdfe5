/** How members go: by themselves, by the contact person or by an officer; and who was contact person when. */
import type { TestEmulator } from '../support/emulator';
import { CONTACT, codeOf, dataOf, ORGANIZATION, staff, startSeeded } from './support/application';
import { askToJoin, becomePerson, everything, VISITOR } from './support/organization';

let cloud: TestEmulator;
beforeEach(async () => {
  cloud = await startSeeded();
});
afterEach(() => cloud.stop());

const NEWCOMER = 'o-newcomer';
const members = (action: string, openid: string, input: object) =>
  cloud.call(openid, `members.${action}`, { organizationId: ORGANIZATION, ...input });
const get = async (openid: string, id = ORGANIZATION) => dataOf(await cloud.call(openid, 'organizations.get', { id }));
const me = async (openid: string) => dataOf(await cloud.call(openid, 'me.get'));
const inbox = async (openid: string) => dataOf(await cloud.call(openid, 'inbox.list')).items;
const newcomer = (role = 'staff') =>
  becomePerson(cloud, NEWCOMER, '陆小芳', '13900000009').then((openid) => askToJoin(cloud, openid, ORGANIZATION, role));

describe('leaving', () => {
  const join = async (openid = NEWCOMER, role = 'staff') => {
    const memberId = await askToJoin(
      cloud,
      await becomePerson(cloud, openid, '陆小芳', '13900000009'),
      ORGANIZATION,
      role,
    );
    dataOf(await members('approve', CONTACT, { memberId }));
    return memberId;
  };
  const texts = async () => (await get(CONTACT)).timeline.map(({ text }: { text: string }) => text);

  test('is every member’s own to do, told to the contact person, and kept on record', async () => {
    await join();
    expect(dataOf(await members('leave', NEWCOMER, {}))).toEqual({ state: 'left' });
    expect(dataOf(await members('leave', NEWCOMER, {}))).toEqual({ state: 'left' });
    expect((await me(NEWCOMER)).person).toMatchObject({ memberships: [], joinRequests: [] });
    expect(codeOf(await cloud.call(NEWCOMER, 'organizations.get', { id: ORGANIZATION }))).toBe('NOT_FOUND');
    expect((await get(CONTACT)).members).toHaveLength(1);
    expect((await texts()).filter((text: string) => text.includes('退出'))).toEqual(['退出单位（单位工作人员）']);
    expect((await inbox(CONTACT))[0]).toMatchObject({
      title: '有成员退出单位',
      text: '陆小芳已退出“桂江大学科学技术协会（演示）”。',
    });
    // The door stays open for her.
    const again = { organizationId: ORGANIZATION, role: 'leader', key: 'join-key-2' };
    expect(dataOf(await cloud.call(NEWCOMER, 'organizations.join', again)).state).toBe('requested');
  });

  test('is open to the contact person only once she handed over', async () => {
    const toMemberId = await join();
    const before = await everything(cloud);
    expect(await members('leave', CONTACT, {})).toMatchObject({
      ok: false,
      error: { code: 'TRANSITION_NOT_ALLOWED', message: expect.stringContaining('请先在“成员”里移交') },
    });
    expect(await everything(cloud)).toEqual(before);
    dataOf(await members('handOver', CONTACT, { toMemberId }));
    expect(dataOf(await members('leave', CONTACT, {}))).toEqual({ state: 'left' });
    expect((await get(NEWCOMER)).members).toMatchObject([{ role: 'contact_person', isMe: true }]);
  });

  test('is nothing to those who do not belong to it', async () => {
    await newcomer();
    const before = await everything(cloud);
    for (const outsider of [NEWCOMER, 'persona-contact-1', 'persona-officer-1']) {
      expect(codeOf(await members('leave', outsider, {}))).toBe('NOT_FOUND');
    }
    expect(codeOf(await members('leave', VISITOR, {}))).toBe('PERSON_UNKNOWN');
    expect(codeOf(await members('leave', CONTACT, { organizationId: 'nobodys' }))).toBe('NOT_FOUND');
    expect(await everything(cloud)).toEqual(before);
  });

  test.each([
    ['the contact person', CONTACT, 'contact_person', 0],
    ['an officer', 'persona-officer-1', 'officer', 1],
  ])('may be decided by %s, with a reason that she reads', async (_who, openid, actorRole, told) => {
    const memberId = await join();
    const remove = () => members('remove', openid, { memberId, reason: '已调离本单位' });
    expect(dataOf(await remove())).toEqual({ state: 'left' });
    expect(dataOf(await remove())).toEqual({ state: 'left' });
    expect((await me(NEWCOMER)).person.memberships).toEqual([]);
    expect((await inbox(NEWCOMER))[0]).toMatchObject({
      title: '您已被移出单位',
      text: expect.stringContaining('已调离本单位'),
      link: 'pages/me/index',
    });
    const others = (await inbox(CONTACT)).filter(({ title }: { title: string }) => title === '科协移出了一位成员');
    expect(others).toHaveLength(told);
    expect((await get(CONTACT)).timeline.at(-1)).toMatchObject({
      actorRole,
      text: '将陆小芳（单位工作人员）移出单位。原因：已调离本单位',
    });
  });

  test('cannot be decided by colleagues, other organizations or other officers, nor for the contact person', async () => {
    const memberId = await join();
    const colleague = await join('o-colleague');
    const own = (await get(CONTACT)).members.find(({ isMe }: { isMe: boolean }) => isMe);
    const waiting = await askToJoin(cloud, await becomePerson(cloud, 'o-waiting', '覃等等'), ORGANIZATION);
    const before = await everything(cloud);
    const remove = (openid: string, id: string, reason = '已离职') =>
      members('remove', openid, { memberId: id, reason });
    expect(codeOf(await remove(NEWCOMER, colleague))).toBe('FORBIDDEN');
    expect(codeOf(await remove('persona-contact-1', memberId))).toBe('NOT_FOUND');
    expect(codeOf(await remove('persona-officer-guangdong', memberId))).toBe('NOT_FOUND');
    expect(codeOf(await remove(CONTACT, own.id))).toBe('TRANSITION_NOT_ALLOWED');
    expect(codeOf(await remove('persona-officer-1', own.id))).toBe('TRANSITION_NOT_ALLOWED');
    expect(codeOf(await remove(CONTACT, waiting))).toBe('TRANSITION_NOT_ALLOWED');
    expect(codeOf(await remove(CONTACT, 'nobodys'))).toBe('NOT_FOUND');
    expect(codeOf(await remove(CONTACT, memberId, ' '))).toBe('INVALID_INPUT');
    expect(await everything(cloud)).toEqual(before);
  });

  test('at the moment of a hand-over leaves a contact person who belongs to it', async () => {
    const memberId = await join();
    const replies = await Promise.all([
      members('handOver', CONTACT, { toMemberId: memberId }),
      members('leave', NEWCOMER, {}),
    ]);
    const { members: all } = await get('persona-officer-1');
    const contacts = all.filter(({ role }: { role: string }) => role === 'contact_person');
    expect(contacts).toHaveLength(1);
    expect(replies.map(codeOf).filter((code) => code === 'ok')).toHaveLength(1);
  });
});

test('who was contact person when stays known through hand-over and rescue', async () => {
  const first = await newcomer('leader');
  dataOf(await members('handOver', CONTACT, { toMemberId: first }));
  await cloud.setClock('2026-05-02T10:00:00.000+08:00');
  const second = await becomePerson(cloud, 'o-colleague', '甘雨').then((openid) =>
    askToJoin(cloud, openid, ORGANIZATION, 'contact_person'),
  );
  const rescue = { organizationId: ORGANIZATION, toMemberId: second, reason: '原联系人已离职' };
  dataOf(await staff(cloud, 'members.rescue', rescue));
  const { formerContacts, members: all } = await get('o-colleague');
  expect(formerContacts).toEqual([
    { name: '覃志远', sinceAt: expect.stringContaining('2026-01-05'), untilAt: expect.stringContaining('2026-04-15') },
    { name: '陆小芳', sinceAt: expect.stringContaining('2026-04-15'), untilAt: expect.stringContaining('2026-05-02') },
  ]);
  expect(all).toContainEqual(
    expect.objectContaining({ name: '甘雨', role: 'contact_person', since: expect.stringContaining('2026-05-02') }),
  );
});
