/** How a stranger becomes somebody: her name and telephone, and an officer's one-time code. */
import { officerCode } from '../../config/scripts/officer-code';
import { toMs } from '../../domain/time';
import { functionsBesidePlanter } from '../benchmarks/support/plant-strangers';
import { startEmulator, type TestEmulator } from '../support/emulator';
import { CATEGORY, CONTACT, codeOf, DURING_CALL, dataOf, fillDraft, staff } from './support/application';
import { becomePerson, everything, ISSUER, VISITOR } from './support/organization';

let cloud: TestEmulator;
beforeEach(async () => {
  cloud = await startEmulator({ seed: true, now: DURING_CALL, functionsDir: functionsBesidePlanter() });
});
afterEach(() => cloud.stop());

/** As the one who deploys enters what the command printed. */
async function plantCode(categories: string[] | null, seed: number): Promise<string> {
  const bytes = Uint8Array.from({ length: 16 }, (_, index) => index * 7 + seed);
  const { code, document } = officerCode({ issuerName: ISSUER, categories }, bytes, toMs(DURING_CALL));
  await cloud.raw(null, 'plant', { collection: 'officer_codes', document, changes: [{}] });
  return code;
}
const redeem = (openid: string, code: string) => cloud.call(openid, 'me.redeemOfficerCode', { code });

describe('me', () => {
  test('is nobody until she tells her name, and may correct it', async () => {
    expect(dataOf(await cloud.call(VISITOR, 'me.get'))).toEqual({ person: null, organizations: [] });
    dataOf(await cloud.call(VISITOR, 'me.update', { name: ' 苏海燕 ', phone: '0779-3031234' }));
    const { person } = dataOf(await cloud.call(VISITOR, 'me.get'));
    expect(person).toEqual({
      ...{ name: '苏海燕', phone: '0779-3031234', memberships: [], joinRequests: [] },
      ...{ officerOf: null, officerCategories: null, isExpert: false },
    });
    dataOf(await cloud.call(CONTACT, 'me.update', { name: '覃志远', phone: null }));
    expect(dataOf(await cloud.call(CONTACT, 'me.get')).person).toMatchObject({ phone: null, memberships: [{}] });
  });

  test.each([
    [{ name: '', phone: null }, '姓名：不能为空'],
    [{ name: '苏'.repeat(31), phone: null }, '姓名：最多 30 个字'],
    [{ name: '苏海燕', phone: '12345' }, '电话：请填写 11 位手机号，或带区号的座机号，如 0771-2630981'],
    [{ name: '苏海燕' }, '电话：不能为空'],
    [{ name: '苏海燕', phone: null, officerOf: ISSUER }, '请求内容：不认识的内容：officerOf'],
  ])('%j writes nothing', async (input, message) => {
    const before = await everything(cloud);
    const reply = await cloud.call(VISITOR, 'me.update', input);
    expect(reply).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', message } });
    expect(await everything(cloud)).toEqual(before);
  });

  test('gives her telephone by WeChat’s button: saved if she is known, else for the form', async () => {
    const mint = async () => (await cloud.send<{ code: string }>('POST', 'phone-codes', { phone: '13700000007' })).code;
    expect(dataOf(await cloud.call(VISITOR, 'me.bindPhone', { code: await mint() }))).toEqual({
      phone: '13700000007',
      isSaved: false,
    });
    expect(dataOf(await cloud.call(VISITOR, 'me.get')).person).toBeNull();
    const code = await mint();
    expect(dataOf(await cloud.call(CONTACT, 'me.bindPhone', { code })).isSaved).toBe(true);
    expect(dataOf(await cloud.call(CONTACT, 'me.get')).person.phone).toBe('13700000007');
    expect(await cloud.call(CONTACT, 'me.bindPhone', { code })).toMatchObject({
      ok: false,
      error: { code: 'PHONE_CODE_INVALID', message: '微信手机号授权已过期，请再点一次，或直接填写手机号' },
    });
  });
});

describe('an officer’s code', () => {
  test('makes the first officer, once, however it is typed', async () => {
    const code = await plantCode(null, 1);
    expect(codeOf(await redeem(VISITOR, code))).toBe('PERSON_UNKNOWN');
    await becomePerson(cloud, VISITOR, '苏海燕');
    expect(codeOf(await staff(cloud, 'organizations.queue', {}, VISITOR))).toBe('FORBIDDEN');
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(dataOf(await redeem(VISITOR, typed))).toEqual({ issuerName: ISSUER, categories: null });
    expect(dataOf(await redeem(VISITOR, code))).toEqual({ issuerName: ISSUER, categories: null });
    expect(codeOf(await staff(cloud, 'organizations.queue', {}, VISITOR))).toBe('ok');
    expect(dataOf(await cloud.call(VISITOR, 'inbox.list')).items).toMatchObject([{ title: '工作人员权限已开通' }]);
    const events = await cloud.send<{ subject: string; text: string }[]>('GET', 'collections/events?limit=200');
    expect(events.filter(({ subject }) => subject.startsWith('officer:'))).toHaveLength(1);
    expect(codeOf(await redeem(CONTACT, code))).toBe('OFFICER_CODE_INVALID');
    expect(dataOf(await cloud.call(CONTACT, 'me.get')).person.officerOf).toBeNull();
  });

  test('goes to one of ten who use it at once', async () => {
    const code = await plantCode(null, 2);
    const openids = await Promise.all(
      Array.from({ length: 10 }, (_, index) => becomePerson(cloud, `o-candidate-${index}`, '候选人')),
    );
    const replies = await Promise.all(openids.map((openid) => redeem(openid, code)));
    expect(replies.map(codeOf).filter((code) => code === 'ok')).toHaveLength(1);
    const people = await cloud.send<{ _id: string; officerOf: string | null }[]>('GET', 'collections/people?limit=200');
    expect(people.filter(({ _id, officerOf }) => _id.startsWith('o-candidate') && officerOf !== null)).toHaveLength(1);
  });

  test('is worth nothing after seven days, nor when it is not one', async () => {
    await becomePerson(cloud, VISITOR, '苏海燕');
    const code = await plantCode(null, 3);
    await cloud.setClock('2026-04-22T10:00:00.000+08:00');
    for (const wrong of [code, '1234-5678-ABCD-EFGH', '不是码', 'x']) {
      expect(await redeem(VISITOR, wrong)).toMatchObject({ ok: false, error: { code: 'OFFICER_CODE_INVALID' } });
    }
    expect(await redeem(VISITOR, '')).toMatchObject({ ok: false, error: { message: '开通码：请填写开通码' } });
  });

  test('for some categories shows and moves only their applications', async () => {
    const { id, version } = await fillDraft(cloud);
    dataOf(await cloud.call(CONTACT, 'applications.submit', { id, version }));
    const [own, other] = [await becomePerson(cloud, 'o-own', '本类'), await becomePerson(cloud, 'o-other', '别类')];
    dataOf(await redeem(own, await plantCode([CATEGORY.categoryCode], 4)));
    dataOf(await redeem(other, await plantCode(['2026-4', '2026-5'], 5)));
    const ids = async (openid: string) =>
      dataOf(await staff(cloud, 'applications.queue', { waiting: true }, openid)).applications.map(
        (one: { id: string }) => one.id,
      );
    expect(await ids(own)).toEqual([id]);
    expect(await ids(other)).toEqual([]);
    expect(codeOf(await staff(cloud, 'applications.accept', { id }, other))).toBe('NOT_FOUND');
    expect(codeOf(await staff(cloud, 'applications.accept', { id }, own))).toBe('ok');
  });
});
