/** Organizations: found, registered once, corrected, reviewed, and their qualifications verified. */
import fc from 'fast-check';
import { contracts } from '../../domain/contracts';
import type { TestEmulator } from '../support/emulator';
import { codeOf, dataOf, staff, startSeeded } from './support/application';
import {
  approveSociety,
  becomePerson,
  everything,
  GUANGXI,
  grade,
  ISSUER,
  registerSociety,
  society,
  UNIVERSITY_CONTACT,
  VISITOR,
} from './support/organization';

let cloud: TestEmulator;
const start = async () => {
  cloud = await startSeeded();
};
const stop = () => cloud.stop();

/** For tests that write nothing, or each about an organization of its own. */
function onOneCloud(): void {
  beforeAll(start);
  afterAll(stop);
}
function onCloudsOfTheirOwn(): void {
  beforeEach(start);
  afterEach(stop);
}

const register = (input: object, openid = VISITOR) =>
  cloud.call(openid, 'organizations.register', { ...society, ...input });
const get = async (openid: string, id: string) => dataOf(await cloud.call(openid, 'organizations.get', { id }));
const review = (id: string, version: number, decision: string, reason?: string) =>
  staff(cloud, 'organizations.review', { id, version, decision, ...(reason === undefined ? {} : { reason }) });
const update = (id: string, version: number, changes: object, openid = VISITOR) =>
  cloud.call(openid, 'organizations.update', { id, version, ...changes });
const titles = async (openid: string): Promise<string[]> =>
  dataOf(await cloud.call(openid, 'inbox.list')).items.map((item: { title: string }) => item.title);
const queueIds = async (officer?: string): Promise<string[]> =>
  dataOf(await staff(cloud, 'organizations.queue', {}, officer)).organizations.map((one: { id: string }) => one.id);

describe('the whole way', () => {
  onOneCloud();

  test('a visitor registers a society with two kinds, an officer approves it and one qualification', async () => {
    expect(codeOf(await register({}))).toBe('PERSON_UNKNOWN');
    const id = await registerSociety(cloud);
    const me = dataOf(await cloud.call(VISITOR, 'me.get'));
    expect(me.person).toMatchObject({ name: '苏海燕', memberships: [{ organizationId: id, role: 'contact_person' }] });
    expect(me.organizations).toMatchObject([{ id, status: 'pending', approvedAt: null, kinds: society.kinds }]);

    const start = { callSlug: 'gx-2026', categoryCode: '2026-2', organizationId: id };
    expect(codeOf(await cloud.call(VISITOR, 'applications.start', start))).toBe('ORGANIZATION_NOT_APPROVED');

    const { qualification } = dataOf(
      await cloud.call(VISITOR, 'qualifications.submit', { organizationId: id, ...grade }),
    );
    const queued = dataOf(await staff(cloud, 'organizations.queue', {})).organizations;
    expect(queued.find((one: { id: string }) => one.id === id)).toMatchObject({
      name: society.name,
      tasks: { review: true, qualifications: 1, joinRequests: 0 },
    });

    expect(dataOf(await review(id, 1, 'approve'))).toEqual({ version: 2, status: 'approved' });
    const verdict = { organizationId: id, qualificationId: qualification.id, decision: 'verify' };
    const verified = dataOf(await staff(cloud, 'qualifications.review', verdict)).qualification;
    expect(verified).toMatchObject({ level: '4A', verifiedAt: expect.stringMatching(/^2026-04-15/), rejectedAt: null });
    expect(await queueIds()).not.toContain(id);
    expect(await titles(VISITOR)).toEqual(['资质已核实', '单位审核通过']);
    expect(codeOf(await cloud.call(VISITOR, 'applications.start', start))).toBe('ok');

    const { organization, timeline, myRole, members } = await get(VISITOR, id);
    expect(organization).toMatchObject({ status: 'approved', qualifications: [{ verifiedAt: verified.verifiedAt }] });
    expect(myRole).toBe('contact_person');
    expect(members).toMatchObject([{ name: '苏海燕', phone: '13900000001', isMe: true, role: 'contact_person' }]);
    expect(timeline.map(({ actorRole, text }: { actorRole: string; text: string }) => `${actorRole} ${text}`)).toEqual([
      `contact_person 登记申报单位，等待${ISSUER}审核`,
      'contact_person 提交资质：社会组织评估等级 4A（2024年度），等待科协核实',
      'officer 单位审核通过',
      'officer 核实资质：社会组织评估等级 4A（2024年度）',
    ]);
  });
});

describe('registering', () => {
  onCloudsOfTheirOwn();
  beforeEach(() => becomePerson(cloud, VISITOR, '苏海燕'));

  test('an old name finds it, too, and one may insist on being another', async () => {
    const id = dataOf(await register({})).id;
    const other = { key: 'another-one', name: '广西红树林保护协会', formerNames: [] };
    expect(dataOf(await register(other))).toMatchObject({ id: null, similar: [{ id }] });
    const insisted = dataOf(await register({ ...other, confirmDistinct: true }));
    expect(insisted).toEqual({ id: expect.any(String), similar: [] });
    expect(insisted.id).not.toBe(id);
  });

  test('other societies of the same kind of name are no obstacle, nor the same name elsewhere', async () => {
    expect(dataOf(await register({ name: '广西桂科植物学会', formerNames: [] })).similar).toEqual([]);
    expect(dataOf(await register({ key: 'elsewhere', name: '广西岭海试验技术学会', formerNames: [] })).similar).toEqual(
      [],
    );
  });

  test('twice with one key, and ten times at once, is one organization', async () => {
    const replies = await Promise.all(Array.from({ length: 10 }, () => register({})));
    const ids = new Set(replies.filter((reply) => reply.ok).map((reply) => dataOf(reply).id));
    expect(ids.size).toBe(1);
    expect(replies.filter((reply) => !reply.ok).every((reply) => codeOf(reply) === 'BUSY')).toBe(true);
    const [id] = ids;
    expect(dataOf(await register({})).id).toBe(id);
    expect(dataOf(await cloud.call(VISITOR, 'me.get')).organizations).toHaveLength(1);
    expect((await get(VISITOR, id)).timeline).toHaveLength(1);
  });
});

describe('a registration that is not made', () => {
  onOneCloud();
  beforeAll(() => becomePerson(cloud, VISITOR, '苏海燕'));

  test.each([
    ['in full width', '广西桂科测试技术学会（演示）'.replace('（演示）', '　（演示）')],
    ['as 协会', '广西桂科测试技术协会(演示)'],
    ['with the region in full', '广西壮族自治区桂科测试技术研究会（演示）'],
    ['with one character wrong', '广西桂科测式技术学会（演示）'],
  ])('a society that is there already, written %s, is shown instead', async (_how, name) => {
    const before = await everything(cloud);
    const reply = dataOf(await register({ name, formerNames: [] }));
    expect(reply).toMatchObject({ id: null, similar: [{ id: 'org-society', status: 'approved' }] });
    expect(JSON.stringify(reply)).not.toContain('persona-');
    expect(await everything(cloud)).toEqual(before);
  });

  test.each([
    [{ name: '' }, '单位名称：不能为空'],
    [{ name: '学' }, '单位名称：请填写单位全称'],
    [{ kinds: [] }, '单位类别：请至少选择一种'],
    [{ kinds: ['journal', 'journal'] }, '单位类别：同一类别只选一次'],
    [{ kinds: ['club'] }, '单位类别：请从所列类别中选择'],
    [{ region: '广东省' }, `所在地区：${ISSUER}只受理${GUANGXI}的单位`],
    [{ issuer: '某某科协' }, '受理科协：“某某科协”还没有在这里发布通知'],
    [{ formerNames: ['', 'x'] }, '曾用名：不能为空'],
    [{ openid: 'someone' }, '请求内容：不认识的内容：openid'],
  ])('%j is refused with the field and the way out, and nothing is written', async (input, message) => {
    const before = await everything(cloud);
    const reply = await register(input);
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT', message: expect.stringContaining(message) },
    });
    expect(await everything(cloud)).toEqual(before);
  });
});

describe('searching', () => {
  onOneCloud();

  const found = async (text: string): Promise<string[]> =>
    dataOf(await cloud.call(VISITOR, 'organizations.search', { text })).organizations.map(
      (one: { id: string }) => one.id,
    );

  test.each([
    ['测试技术', 'org-society'],
    ['桂科测试技术协会', 'org-society'],
    ['广西壮族自治区桂科测试', 'org-society'],
    ['桂江大学科协', 'org-university'],
    ['桂江大学科学技术协会', 'org-university'],
    ['《桂科试验》', 'org-journal'],
  ])('%s finds it', async (text, id) => {
    expect(await found(text)).toEqual([id]);
  });

  test('an old name finds it, and a corrected name the new one only', async () => {
    const id = await registerSociety(cloud);
    expect(await found('红树林保护')).toEqual([id]);
    dataOf(await update(id, 1, { name: '广西滨海湿地学会', formerNames: [] }));
    expect(await found('红树林')).toEqual([]);
    expect(await found('滨海湿地')).toEqual([id]);
  });

  test('nothing is found of nothing, and one character is asked to be two', async () => {
    expect(await found('天文台')).toEqual([]);
    const reply = await cloud.call(VISITOR, 'organizations.search', { text: '桂' });
    expect(reply).toMatchObject({ ok: false, error: { message: '单位名称：请输入单位名称中的两个字以上' } });
  });

  test('shows no people, in one query that scans what it returns', async () => {
    await cloud.clearMetrics();
    const reply = dataOf(await cloud.call(VISITOR, 'organizations.search', { text: '桂科测试' }));
    const [metric] = await cloud.metrics();
    expect(metric?.gatewayCalls).toEqual(['database.getDocument']);
    expect(metric?.documentsScanned).toBeLessThanOrEqual(2);
    expect(Object.keys(reply.organizations[0]).sort()).toEqual([
      'formerNames',
      'id',
      'issuerName',
      'kinds',
      'name',
      'region',
      'status',
    ]);
  });

  test('pages by the last hit', async () => {
    await becomePerson(cloud, VISITOR, '苏海燕');
    for (let index = 0; index < 23; index += 1) {
      const owner = await becomePerson(cloud, `o-owner-${index % 2}`, '登记人');
      const name = `广西第${index}号白海豚观测站`;
      dataOf(await register({ key: `dolphin-${index}`, name, formerNames: [], confirmDistinct: true }, owner));
    }
    const first = dataOf(await cloud.call(VISITOR, 'organizations.search', { text: '白海豚' }));
    expect(first.organizations).toHaveLength(20);
    const second = dataOf(await cloud.call(VISITOR, 'organizations.search', { text: '白海豚', after: first.next }));
    expect(second).toMatchObject({ next: null });
    const ids = [...first.organizations, ...second.organizations].map((one: { id: string }) => one.id);
    expect(new Set(ids).size).toBe(23);
  });
});

describe('the officers’ review', () => {
  onCloudsOfTheirOwn();

  test('returns a registration with a reason; the correction waits again', async () => {
    const id = await registerSociety(cloud);
    const silent = await review(id, 1, 'return');
    expect(silent).toMatchObject({ ok: false, error: { message: '原因：请写明退回的原因，对方会看到' } });
    expect(dataOf(await review(id, 1, 'return', '名称与登记证书不一致'))).toEqual({ version: 2, status: 'returned' });
    expect(await queueIds()).not.toContain(id);
    expect(dataOf(await cloud.call(VISITOR, 'inbox.list')).items[0].text).toContain('名称与登记证书不一致');

    expect(dataOf(await update(id, 2, { name: '广西红树林学会' }))).toEqual({ version: 3, status: 'pending' });
    expect(await queueIds()).toContain(id);
    // What the officer saw is not what is there now.
    expect(codeOf(await review(id, 2, 'approve'))).toBe('VERSION_CONFLICT');
    expect(dataOf(await review(id, 3, 'approve')).status).toBe('approved');
  });

  test('a repeated tap is the same decision, told once', async () => {
    const id = await registerSociety(cloud);
    const replies = [await review(id, 1, 'approve'), await review(id, 1, 'approve')];
    expect(replies.map((reply) => dataOf(reply).version)).toEqual([2, 2]);
    expect(await titles(VISITOR)).toEqual(['单位审核通过']);
    expect(codeOf(await review(id, 2, 'approve'))).toBe('TRANSITION_NOT_ALLOWED');
  });

  test('a new name of an approved society holds only once it is agreed to, and the old one still finds it', async () => {
    const id = await registerSociety(cloud);
    await approveSociety(cloud, id);
    const change = { name: '广西滨海湿地学会', kinds: ['provincial_society'], address: '北海市新址' };
    expect(dataOf(await update(id, 2, change))).toEqual({ version: 3, status: 'approved' });
    expect((await get(VISITOR, id)).organization).toMatchObject({
      name: society.name,
      kinds: society.kinds,
      address: '北海市新址',
      proposed: { name: change.name, kinds: change.kinds, state: 'pending' },
    });
    expect(await queueIds()).toContain(id);
    dataOf(await review(id, 3, 'approve'));
    const { organization, timeline } = await get(VISITOR, id);
    expect(organization).toMatchObject({
      name: change.name,
      kinds: change.kinds,
      proposed: null,
      formerNames: [society.name, ...society.formerNames],
    });
    expect(timeline.at(-1).text).toBe('同意单位名称改为“广西滨海湿地学会”，单位类别改为自治区（省）级学会');
    const { organizations } = dataOf(await cloud.call(VISITOR, 'organizations.search', { text: '红树林生态' }));
    expect(organizations).toMatchObject([{ id, name: change.name }]);
  });

  test('region and association stay once approved', async () => {
    const id = await registerSociety(cloud);
    await approveSociety(cloud, id);
    const moved = await update(id, 2, { region: '广东省' });
    expect(moved).toMatchObject({ ok: false, error: { message: '所在地区：审核通过后不能自行更改，请联系科协' } });
  });

  test('a stale version overwrites nothing, and the same change again is no conflict', async () => {
    const id = await registerSociety(cloud);
    expect(dataOf(await update(id, 1, { address: '甲地' })).version).toBe(2);
    expect(dataOf(await update(id, 1, { address: '甲地' })).version).toBe(2);
    expect(codeOf(await update(id, 1, { address: '乙地' }))).toBe('VERSION_CONFLICT');
    expect(await update(id, 2, {})).toMatchObject({ ok: false, error: { message: '请求内容：没有要修改的内容' } });
    expect((await get(VISITOR, id)).organization).toMatchObject({ version: 2, address: '甲地' });
  });
});

const submitProof = (organizationId: string, changes: object = {}, openid = VISITOR) =>
  cloud.call(openid, 'qualifications.submit', { organizationId, ...grade, ...changes });
const judge = (organizationId: string, qualificationId: string, decision: string, reason?: string) =>
  staff(cloud, 'qualifications.review', { organizationId, qualificationId, decision, ...(reason ? { reason } : {}) });

describe('qualifications', () => {
  onCloudsOfTheirOwn();

  test('one submitted twice is one; the same again is known; one refused may be tried again', async () => {
    const id = await registerSociety(cloud);
    const { qualification } = dataOf(await submitProof(id));
    expect(dataOf(await submitProof(id)).qualification).toEqual(qualification);
    expect(codeOf(await submitProof(id, { key: 'second-key' }))).toBe('QUALIFICATION_EXISTS');
    expect(await judge(id, qualification.id, 'reject')).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
    dataOf(await judge(id, qualification.id, 'reject', '证书已过有效期'));
    expect(codeOf(await judge(id, qualification.id, 'verify'))).toBe('TRANSITION_NOT_ALLOWED');
    expect(dataOf(await cloud.call(VISITOR, 'inbox.list')).items[0].text).toContain('证书已过有效期');
    const again = dataOf(await submitProof(id, { key: 'third-key', note: '新证书 88 号' })).qualification;
    const { qualifications } = (await get(VISITOR, id)).organization;
    expect(qualifications.map((one: { id: string }) => one.id)).toEqual([again.id]);
  });

  test('a verified one can be revoked', async () => {
    const id = await registerSociety(cloud);
    const { qualification } = dataOf(await submitProof(id));
    dataOf(await judge(id, qualification.id, 'verify'));
    const revoked = dataOf(await judge(id, qualification.id, 'reject', '等级已被撤销')).qualification;
    expect(revoked).toMatchObject({ verifiedAt: null, reason: '等级已被撤销' });
  });
});

describe('a qualification that is wrong', () => {
  onOneCloud();

  test.each([
    [{ type: 'best_society' }, '资质：请从所列资质中选择'],
    [{ level: '9A' }, '资质等级：请从这项资质的等级中选择'],
    [{ level: null }, '资质等级：请从这项资质的等级中选择'],
    [{ year: 24 }, '年度：请填写四位年份'],
    [{ note: '' }, '证明说明：不能为空'],
  ])('%j is told which field is wrong', async (changes, message) => {
    const reply = await submitProof('org-university', changes, UNIVERSITY_CONTACT);
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT', message: expect.stringContaining(message) },
    });
  });
});

describe('another organization', () => {
  onOneCloud();

  test('does not exist for anybody but its people and its officers', async () => {
    const id = await registerSociety(cloud);
    const { qualification } = dataOf(
      await cloud.call(VISITOR, 'qualifications.submit', { organizationId: id, ...grade }),
    );
    const before = await everything(cloud);
    const other = UNIVERSITY_CONTACT;
    const elsewhere = 'persona-officer-guangdong';
    const replies = [
      cloud.call(other, 'organizations.get', { id }),
      cloud.call('persona-expert-1', 'organizations.get', { id }),
      cloud.call('o-nobody', 'organizations.get', { id }),
      cloud.call(elsewhere, 'organizations.get', { id }),
      update(id, 1, { address: '别处' }, other),
      cloud.call(other, 'qualifications.submit', { organizationId: id, ...grade, key: 'foreign-key' }),
      staff(cloud, 'organizations.review', { id, version: 1, decision: 'approve' }, elsewhere),
      staff(
        cloud,
        'qualifications.review',
        { organizationId: id, qualificationId: qualification.id, decision: 'verify' },
        elsewhere,
      ),
    ];
    expect((await Promise.all(replies)).map(codeOf)).toEqual(Array(8).fill('NOT_FOUND'));
    expect(await queueIds(elsewhere)).toEqual([]);
    expect(await everything(cloud)).toEqual(before);
  });
});

describe('every call', () => {
  onOneCloud();

  test('opening an organization is itself, its reader, its members with their names, and its records', async () => {
    await cloud.clearMetrics();
    await get('persona-contact-1', 'org-society');
    expect((await cloud.metrics())[0]?.gatewayCalls).toHaveLength(5);
    await cloud.clearMetrics();
    dataOf(await staff(cloud, 'organizations.queue', {}));
    expect((await cloud.metrics())[0]?.gatewayCalls).toHaveLength(2);
  });

  test('whatever is sent instead of an input is refused in Chinese, and nothing is written', async () => {
    const before = await everything(cloud);
    const ours = contracts.filter(
      ({ name, kind }) => /^(me|organizations|qualifications|members)\./.test(name) && kind === 'write',
    );
    const junk = fc.oneof(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.jsonValue().filter((value) => value !== null),
      fc.record({ id: fc.jsonValue(), organizationId: fc.jsonValue(), name: fc.jsonValue(), key: fc.jsonValue() }),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ours), junk, async ({ name, functionName }, input) => {
        const openid = functionName === 'staff' ? 'persona-officer-1' : UNIVERSITY_CONTACT;
        const { body } = await cloud.raw(openid, functionName, { action: name, input });
        expect(codeOf(body)).toBe('INVALID_INPUT');
        expect(body.error.message).toMatch(/[\u4e00-\u9fff]/);
      }),
      { numRuns: 150 },
    );
    expect(await everything(cloud)).toEqual(before);
  });
});
