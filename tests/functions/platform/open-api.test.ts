import QRCode from 'qrcode';
import { startEmulator, type TestEmulator } from '../../support/emulator';
import { FIXTURE_FUNCTIONS } from '../../support/fixtures/fixture-functions';

const TEMPLATE = 'TEMPLATE_DEADLINE';
const GOOD = { thing1: { value: '申报截止提醒' }, time2: { value: '2026年4月28日 18:00' } };

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startEmulator({ functionsDir: FIXTURE_FUNCTIONS });
});
afterAll(() => emulator.stop());

async function callApi(api: string, args: unknown, fn = 'push') {
  const { body } = await emulator.raw('o-caller', fn, { api, args });
  return body;
}

const message = (touser: string, more: object = {}) => ({
  touser,
  templateId: TEMPLATE,
  page: 'pages/index/index?id=1',
  data: GOOD,
  ...more,
});
const send = (touser: string, more: object = {}) => callApi('subscribeMessage.send', message(touser, more));

describe('subscription messages', () => {
  test('an accepted message is delivered once, and the next one is refused with 43101', async () => {
    expect(await emulator.accept('o-reader', TEMPLATE)).toEqual({ credits: 1 });
    expect(await send('o-reader')).toEqual(expect.objectContaining({ errCode: 0 }));
    expect(await send('o-reader')).toEqual(expect.objectContaining({ errCode: 43101 }));
    expect(await emulator.messages('o-reader')).toEqual([
      expect.objectContaining({
        templateId: TEMPLATE,
        page: 'pages/index/index?id=1',
        data: GOOD,
        deliveredAt: expect.stringMatching(/\+08:00$/),
      }),
    ]);
  });

  test('acceptances add up, rejections give nothing, and each template counts for itself', async () => {
    await emulator.accept('o-saver', TEMPLATE);
    await emulator.accept('o-saver', TEMPLATE, 'reject');
    expect(await emulator.accept('o-saver', TEMPLATE)).toEqual({ credits: 2 });
    const receipt = {
      templateId: 'TEMPLATE_RECEIPT',
      data: { character_string1: { value: 'A-1' }, phrase2: { value: '已提交' } },
    };
    expect(await send('o-saver', receipt)).toEqual(expect.objectContaining({ errCode: 43101 }));
  });

  test('two messages to one user at the same time: the second meets 43108 and costs nothing', async () => {
    await emulator.accept('o-busy', TEMPLATE);
    await emulator.accept('o-busy', TEMPLATE);
    const codes = (await callApi('subscribeMessage.send', [message('o-busy'), message('o-busy')])).map(
      (answer: { errCode: number }) => answer.errCode,
    );
    expect(codes.sort()).toEqual([0, 43108]);
    expect(await send('o-busy')).toEqual(expect.objectContaining({ errCode: 0 }));
  });

  test('two users at the same time do not disturb each other', async () => {
    await emulator.accept('o-left', TEMPLATE);
    await emulator.accept('o-right', TEMPLATE);
    const answers = await callApi('subscribeMessage.send', [message('o-left'), message('o-right')]);
    expect(answers.map((answer: { errCode: number }) => answer.errCode)).toEqual([0, 0]);
  });

  test.each([
    ['a thing of 21 characters', { thing1: { value: '二'.repeat(21) } }, 'data.thing1.value'],
    ['an empty value', { thing1: { value: '' } }, 'data.thing1.value'],
    ['a missing key', { thing1: undefined }, 'data.thing1.value'],
    ['a time in another form', { time2: { value: '2026-04-28T18:00:00+08:00' } }, 'data.time2.value'],
    ['a line break', { thing1: { value: '申报\n截止' } }, 'data.thing1.value'],
    ['a key that the template does not have', { thing9: { value: '多' } }, 'data.thing9.value'],
  ])('%s is refused with 47003 that names the field, before any credit is spent', async (_what, change, field) => {
    await emulator.accept('o-strict', TEMPLATE);
    const answer = await send('o-strict', { data: { ...GOOD, ...change } });
    expect(answer).toEqual({ errCode: 47003, message: expect.stringContaining(field) });
    expect(await emulator.messages('o-strict')).toEqual([]);
  });

  test('sensitive words are refused with 45168, and cost nothing', async () => {
    await emulator.accept('o-polite', TEMPLATE);
    const answer = await send('o-polite', { data: { ...GOOD, thing1: { value: '这里有违规测试内容' } } });
    expect(answer).toEqual(expect.objectContaining({ errCode: 45168 }));
    expect(await emulator.accept('o-polite', TEMPLATE)).toEqual({ credits: 2 });
  });

  test('an unknown user is 40003 and an unknown template 40037', async () => {
    expect(await send('o-never-seen')).toEqual(expect.objectContaining({ errCode: 40003 }));
    expect(await send('o-caller', { templateId: 'NONE' })).toEqual(expect.objectContaining({ errCode: 40037 }));
  });

  test('a page that the built mini-program does not have is 41030, one of a subpackage is fine', async () => {
    await emulator.accept('o-traveller', TEMPLATE);
    expect(await send('o-traveller', { page: 'pages/nowhere/index' })).toEqual(
      expect.objectContaining({ errCode: 41030 }),
    );
    expect(await send('o-traveller', { page: 'packages/apply/form/index?id=1' })).toEqual(
      expect.objectContaining({ errCode: 0 }),
    );
  });

  test('a function without the permission in its config.json gets -604101', async () => {
    const answer = await callApi('subscribeMessage.send', message('o-caller'), 'unpermitted');
    expect(answer.errCode).toBe(-604101);
  });

  test('an API the emulator does not have is named', async () => {
    const answer = await callApi('wxacode.get', { path: 'pages/index/index' });
    expect(answer.message).toContain('wxacode.get');
  });
});

describe('content safety', () => {
  const check = (content: string, openid = 'o-caller') =>
    callApi('security.msgSecCheck', { openid, scene: 2, version: 2, content });

  test('plain text passes and the marked text is risky', async () => {
    expect((await check('学术交流活动')).result).toEqual({ suggest: 'pass', label: 100 });
    expect((await check('这里有违规测试内容')).result.suggest).toBe('risky');
  });

  test('a user who was not active for two hours cannot be checked', async () => {
    await emulator.raw('o-idle', 'echo', {});
    expect(await check('活动', 'o-idle')).toEqual(expect.objectContaining({ errCode: 0 }));
    await emulator.advance('PT2H1M');
    expect(await check('活动', 'o-idle')).toEqual(expect.objectContaining({ errCode: 61010 }));
  });

  test('text over 2500 characters is refused', async () => {
    expect((await check('字'.repeat(2500))).errCode).toBe(0);
    expect((await check('字'.repeat(2501))).errCode).toBe(45002);
  });

  test('the verdict on a file arrives as an event at the function that declares it', async () => {
    const { traceId } = await callApi('security.mediaCheckAsync', {
      openid: 'o-caller',
      scene: 2,
      version: 2,
      mediaType: 2,
      mediaUrl: 'https://example.com/a.jpg',
    });
    await emulator.clearMetrics();
    expect(await emulator.send('POST', `media-checks/${traceId}`, { suggest: 'risky' })).toEqual({
      deliveredTo: ['tick'],
    });
    expect(await emulator.metrics()).toEqual([
      expect.objectContaining({ function: 'tick', trigger: 'event', outcome: 'ok' }),
    ]);
  });
});

describe('phone numbers', () => {
  test('a code gives the number once', async () => {
    const { code } = await emulator.send<{ code: string }>('POST', 'phone-codes', { phone: '13800000000' });
    expect((await callApi('phonenumber.getPhoneNumber', { code })).phoneInfo.phoneNumber).toBe('13800000000');
    expect((await callApi('phonenumber.getPhoneNumber', { code })).errCode).toBe(40029);
  });

  test('a code is worth nothing after five minutes', async () => {
    const { code } = await emulator.send<{ code: string }>('POST', 'phone-codes', { phone: '13800000000' });
    await emulator.advance('PT5M1S');
    expect((await callApi('phonenumber.getPhoneNumber', { code })).errCode).toBe(40029);
  });
});

describe('mini-program codes', () => {
  const draw = (args: object, fn?: string) => callApi('wxacode.getUnlimited', args, fn);
  const bytesOf = ({ buffer }: { buffer: { data: number[] } }) => Buffer.from(buffer.data);

  test('the picture carries the address of the page in a browser, and its scene', async () => {
    const answer = await draw({ scene: 'a1b2', page: 'pages/index/index', width: 300 });
    const address = `${emulator.url}/#/pages/index/index?scene=a1b2`;
    expect(answer.contentType).toBe('image/png');
    expect(bytesOf(answer)).toEqual(await QRCode.toBuffer(address, { width: 300, margin: 2 }));
    expect(bytesOf(await draw({ scene: 'a1b3', page: 'pages/index/index', width: 300 }))).not.toEqual(bytesOf(answer));
  });

  test.each([
    ['no scene', { page: 'pages/index/index' }, 40169],
    ['a scene of 33 characters', { scene: 'x'.repeat(33) }, 40169],
    ['Chinese in the scene', { scene: '活动' }, 40129],
    ['a percent sign in the scene', { scene: 'a%20b' }, 40129],
    ['a page that begins with a slash', { scene: 'a', page: '/pages/index/index' }, 41030],
    ['a page with parameters', { scene: 'a', page: 'pages/index/index?id=1' }, 41030],
    ['a page that the mini-program does not have', { scene: 'a', page: 'pages/nowhere/index' }, 41030],
    ['a version that does not exist', { scene: 'a', envVersion: 'beta' }, 40097],
    ['a picture of 200 pixels', { scene: 'a', width: 200 }, 40097],
  ])('%s is refused', async (_what, args, code) => {
    expect((await draw(args)).errCode).toBe(code);
  });

  test('a page that is not there yet is drawn when asked not to look', async () => {
    const answer = await draw({ scene: 'x'.repeat(32), page: 'pages/nowhere/index', checkPath: false });
    expect(answer.contentType).toBe('image/png');
  });

  test('an option the emulator does not draw is named', async () => {
    expect((await draw({ scene: 'a', lineColor: { r: 1, g: 2, b: 3 } })).message).toContain('line_color');
  });

  test('a function without the permission gets -604101', async () => {
    expect((await draw({ scene: 'a' }, 'unpermitted')).errCode).toBe(-604101);
  });
});
