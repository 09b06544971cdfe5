/** Who belongs to an organization, who acts for it, and how that passes from one to the next. */
import type { TestEmulator } from '../support/emulator';
import { CONTACT, codeOf, dataOf, fillDraft, ORGANIZATION, staff, startSeeded } from './support/application';
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

describe('joining', () => {
  test('is asked for, granted by the contact person, and told to both', async () => {
    const memberId = await newcomer();
    expect((await me(NEWCOMER)).person.joinRequests).toMatchObject([{ memberId, state: 'requested', role: 'staff' }]);
    expect(codeOf(await cloud.call(NEWCOMER, 'organizations.get', { id: ORGANIZATION }))).toBe('NOT_FOUND');
    expect((await inbox(CONTACT))[0]).toMatchObject({
      title: '有人申请加入单位',
      text: expect.stringContaining('陆小芳'),
    });
    expect((await me(CONTACT)).organizations[0].joinRequestCount).toBe(1);
    expect((await get(CONTACT)).members).toMatchObject([
      { role: 'contact_person', state: 'active', isMe: true },
      { id: memberId, name: '陆小芳', phone: '13900000009', state: 'requested', isMe: false },
    ]);

    expect(dataOf(await members('approve', CONTACT, { memberId }))).toEqual({ role: 'staff' });
    expect(dataOf(await members('approve', CONTACT, { memberId }))).toEqual({ role: 'staff' });
    expect((await me(NEWCOMER)).person).toMatchObject({
      memberships: [{ organizationId: ORGANIZATION, role: 'staff' }],
      joinRequests: [],
    });
    expect((await inbox(NEWCOMER)).map((item: { title: string }) => item.title)).toEqual(['已加入单位']);
    expect((await get(NEWCOMER)).timeline.slice(-2).map((event: { text: string }) => event.text)).toEqual([
      '申请加入单位（单位工作人员）',
      '同意陆小芳加入（单位工作人员）',
    ]);
    // A member is no contact person: what the organization applies for is not hers.
    expect(codeOf(await cloud.call(NEWCOMER, 'applications.list'))).toBe('FORBIDDEN');
  });

  test('may be declined with a reason, which a repeated request does not undo; a new one may be made', async () => {
    const memberId = await newcomer();
    const reason = '请以本单位邮箱联系我核实身份';
    expect(await members('decline', CONTACT, { memberId })).toMatchObject({
      ok: false,
      error: { message: '原因：不能为空' },
    });
    dataOf(await members('decline', CONTACT, { memberId, reason }));
    dataOf(await members('decline', CONTACT, { memberId, reason }));
    expect((await inbox(NEWCOMER))[0].text).toContain(reason);
    expect((await me(NEWCOMER)).person.joinRequests).toMatchObject([{ state: 'declined', reason }]);
    const join = { organizationId: ORGANIZATION, role: 'staff', key: 'join-key-1' };
    expect(dataOf(await cloud.call(NEWCOMER, 'organizations.join', join)).state).toBe('declined');
    const again = await cloud.call(NEWCOMER, 'organizations.join', { ...join, key: 'join-key-2' });
    expect(dataOf(again)).toEqual({ memberId, state: 'requested' });
  });

  test('ten times at once is one request', async () => {
    await becomePerson(cloud, NEWCOMER, '陆小芳');
    const join = { organizationId: ORGANIZATION, role: 'leader', key: 'join-key-1' };
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => cloud.call(NEWCOMER, 'organizations.join', join)),
    );
    expect(new Set(replies.map(codeOf)).has('ok')).toBe(true);
    expect(replies.map(codeOf).every((code) => code === 'ok' || code === 'BUSY')).toBe(true);
    expect((await me(CONTACT)).organizations[0].joinRequestCount).toBe(1);
    expect(await inbox(CONTACT)).toHaveLength(1);
  });

  test('is decided by an officer where there is no contact person', async () => {
    await becomePerson(cloud, NEWCOMER, '陆小芳');
    const memberId = await askToJoin(cloud, NEWCOMER, 'org-journal', 'contact_person');
    const [queued] = dataOf(await staff(cloud, 'organizations.queue', {})).organizations.filter(
      (one: { id: string }) => one.id === 'org-journal',
    );
    expect(queued.tasks).toEqual({ review: false, qualifications: 0, joinRequests: 1 });
    const input = { organizationId: 'org-journal', memberId };
    expect(codeOf(await cloud.call('persona-officer-guangdong', 'members.approve', input))).toBe('NOT_FOUND');
    expect(codeOf(await cloud.call(CONTACT, 'members.approve', input))).toBe('NOT_FOUND');
    dataOf(await cloud.call('persona-officer-1', 'members.approve', input));
    expect((await get(NEWCOMER, 'org-journal')).myRole).toBe('contact_person');
    expect(codeOf(await cloud.call(NEWCOMER, 'applications.list'))).toBe('ok');
  });

  test('as contact person beside the present one is for handing over or rescue', async () => {
    const memberId = await newcomer('contact_person');
    const reply = await members('approve', CONTACT, { memberId });
    expect(reply).toMatchObject({ ok: false, error: { code: 'CONTACT_PERSON_EXISTS' } });
  });

  test('needs a name, an organization and a role', async () => {
    const join = { organizationId: ORGANIZATION, role: 'staff', key: 'join-key-1' };
    expect(codeOf(await cloud.call(VISITOR, 'organizations.join', join))).toBe('PERSON_UNKNOWN');
    await becomePerson(cloud, VISITOR, '苏海燕');
    const before = await everything(cloud);
    expect(codeOf(await cloud.call(VISITOR, 'organizations.join', { ...join, organizationId: 'none' }))).toBe(
      'NOT_FOUND',
    );
    expect(codeOf(await cloud.call(VISITOR, 'organizations.join', { ...join, role: 'boss' }))).toBe('INVALID_INPUT');
    expect(codeOf(await cloud.call(CONTACT, 'organizations.join', join))).toBe('ALREADY_MEMBER');
    expect(await everything(cloud)).toEqual(before);
  });
});

describe('what members see of each other', () => {
  test('no openid leaves, and telephones go only to those who need them', async () => {
    const memberId = await newcomer();
    dataOf(await members('approve', CONTACT, { memberId }));
    const colleague = await becomePerson(cloud, 'o-colleague', '甘雨', '13900000010');
    dataOf(await members('approve', CONTACT, { memberId: await askToJoin(cloud, colleague, ORGANIZATION) }));
    const waiting = await becomePerson(cloud, 'o-waiting', '覃等等', '13900000011');
    await askToJoin(cloud, waiting, ORGANIZATION);

    const phones = async (openid: string) =>
      Object.fromEntries(
        (await get(openid)).members.map(({ name, phone }: { name: string; phone: string | null }) => [name, phone]),
      );
    expect(await phones(NEWCOMER)).toEqual({ 覃志远: '13800000002', 陆小芳: '13900000009', 甘雨: null });
    const all = { 覃志远: '13800000002', 陆小芳: '13900000009', 甘雨: '13900000010', 覃等等: '13900000011' };
    expect(await phones(CONTACT)).toEqual(all);
    expect(await phones('persona-officer-1')).toEqual(all);
    for (const reader of [CONTACT, NEWCOMER, 'persona-officer-1']) {
      expect(JSON.stringify(await get(reader))).not.toMatch(/persona-|o-newcomer|o-colleague|o-waiting/);
    }
  });
});

describe('handing over', () => {
  test('passes the role, the work and its reminders on, and keeps the history', async () => {
    const { id } = await fillDraft(cloud);
    const toMemberId = await newcomer('leader');
    dataOf(await members('approve', CONTACT, { memberId: toMemberId }));
    expect(dataOf(await members('handOver', CONTACT, { toMemberId }))).toEqual({ contactMemberId: toMemberId });
    // Its reply was lost, and she is no contact person any more.
    expect(dataOf(await members('handOver', CONTACT, { toMemberId }))).toEqual({ contactMemberId: toMemberId });

    expect((await me(CONTACT)).person.memberships).toEqual([{ organizationId: ORGANIZATION, role: 'staff' }]);
    expect(codeOf(await cloud.call(CONTACT, 'applications.get', { id }))).toBe('FORBIDDEN');
    expect(codeOf(await cloud.call(NEWCOMER, 'applications.get', { id }))).toBe('ok');
    expect((await inbox(NEWCOMER))[0]).toMatchObject({ title: '您已成为项目联系人' });
    const { timeline, myRole } = await get(NEWCOMER);
    expect(myRole).toBe('contact_person');
    expect(timeline.at(-1)).toMatchObject({ actorName: '覃志远', text: '项目联系人由覃志远移交给陆小芳' });
    expect(timeline.filter(({ text }: { text: string }) => text.includes('移交'))).toHaveLength(1);

    const plans = await cloud.send<{ _id: string; recipients: string[] }[]>(
      'GET',
      'collections/reminder_plans?limit=50',
    );
    expect(plans.find((plan) => plan._id === `application:${id}`)?.recipients).toEqual([NEWCOMER]);
    const { application } = dataOf(await cloud.call(NEWCOMER, 'applications.get', { id }));
    dataOf(await cloud.call(NEWCOMER, 'applications.submit', { id, version: application.version }));
    dataOf(await staff(cloud, 'applications.accept', { id }));
    expect((await inbox(NEWCOMER))[0].title).toBe('申报已受理');
    expect((await inbox(CONTACT)).map((item: { title: string }) => item.title)).not.toContain('申报已受理');
  });

  test('may go to somebody who only asks to join', async () => {
    const toMemberId = await newcomer('contact_person');
    dataOf(await members('handOver', CONTACT, { toMemberId }));
    expect((await me(NEWCOMER)).person).toMatchObject({ memberships: [{ role: 'contact_person' }], joinRequests: [] });
    expect((await me(NEWCOMER)).organizations[0].joinRequestCount).toBe(0);
  });

  test('is the contact person’s own, and to another member of her organization', async () => {
    const toMemberId = await newcomer();
    dataOf(await members('approve', CONTACT, { memberId: toMemberId }));
    const [own] = (await get(CONTACT)).members;
    const [foreign] = (await get('persona-contact-1', 'org-society')).members;
    const before = await everything(cloud);
    expect(codeOf(await members('handOver', NEWCOMER, { toMemberId }))).toBe('NOT_FOUND');
    expect(codeOf(await members('handOver', 'persona-contact-1', { toMemberId }))).toBe('NOT_FOUND');
    expect(codeOf(await members('handOver', 'persona-officer-1', { toMemberId }))).toBe('NOT_FOUND');
    expect(codeOf(await members('handOver', CONTACT, { toMemberId: foreign.id }))).toBe('NOT_FOUND');
    expect(codeOf(await members('handOver', CONTACT, { toMemberId: own.id }))).toBe('TRANSITION_NOT_ALLOWED');
    expect(await everything(cloud)).toEqual(before);
  });

  test('to two at once leaves one contact person', async () => {
    const first = await newcomer();
    const colleague = await becomePerson(cloud, 'o-colleague', '甘雨');
    const second = await askToJoin(cloud, colleague, ORGANIZATION);
    const replies = await Promise.all(
      [first, second].map((toMemberId) => members('handOver', CONTACT, { toMemberId })),
    );
    expect(replies.map(codeOf).filter((code) => code === 'ok')).toHaveLength(1);
    const { members: all } = await get('persona-officer-1');
    expect(
      all.filter(({ role, state }: { role: string; state: string }) => role === 'contact_person' && state === 'active'),
    ).toHaveLength(1);
  });
});

describe('rescue by an officer', () => {
  const rescue = (input: object, officer?: string) =>
    staff(cloud, 'members.rescue', { organizationId: ORGANIZATION, reason: '覃志远已更换微信号', ...input }, officer);

  test('gives the organization to her new account; the old one is out, and the reason is kept', async () => {
    const { id } = await fillDraft(cloud);
    const toMemberId = await newcomer('contact_person');
    expect(dataOf(await staff(cloud, 'organizations.queue', {})).organizations).toContainEqual(
      expect.objectContaining({ id: ORGANIZATION, tasks: { review: false, qualifications: 0, joinRequests: 1 } }),
    );
    expect(dataOf(await rescue({ toMemberId }))).toEqual({ contactMemberId: toMemberId });
    expect(dataOf(await rescue({ toMemberId }))).toEqual({ contactMemberId: toMemberId });

    expect((await me(CONTACT)).person.memberships).toEqual([]);
    expect(codeOf(await cloud.call(CONTACT, 'organizations.get', { id: ORGANIZATION }))).toBe('NOT_FOUND');
    expect((await inbox(CONTACT))[0]).toMatchObject({
      title: '项目联系人已更换',
      text: expect.stringContaining('更换微信号'),
    });
    expect(codeOf(await cloud.call(NEWCOMER, 'applications.get', { id }))).toBe('ok');
    const { timeline, members: all } = await get(NEWCOMER);
    expect(all).toHaveLength(1);
    expect(timeline.filter(({ text }: { text: string }) => text.includes('更换为'))).toMatchObject([
      { actorRole: 'officer', text: '科协将项目联系人由覃志远更换为陆小芳。原因：覃志远已更换微信号' },
    ]);
    const queued = dataOf(await staff(cloud, 'organizations.queue', {})).organizations;
    expect(queued.map((one: { id: string }) => one.id)).not.toContain(ORGANIZATION);
  });

  test('is for officers of the association, with a reason, and for somebody of the organization', async () => {
    const toMemberId = await newcomer();
    dataOf(await members('decline', CONTACT, { memberId: toMemberId, reason: '不认识' }));
    const before = await everything(cloud);
    expect(codeOf(await rescue({ toMemberId }, 'persona-officer-guangdong'))).toBe('NOT_FOUND');
    expect(codeOf(await rescue({ toMemberId }, CONTACT))).toBe('FORBIDDEN');
    expect(codeOf(await rescue({ toMemberId, reason: ' ' }))).toBe('INVALID_INPUT');
    expect(codeOf(await rescue({ toMemberId: 'nobodys' }))).toBe('NOT_FOUND');
    expect(await rescue({ toMemberId })).toMatchObject({
      ok: false,
      error: { code: 'TRANSITION_NOT_ALLOWED', message: expect.stringContaining('申请加入本单位') },
    });
    expect(await everything(cloud)).toEqual(before);
  });
});
