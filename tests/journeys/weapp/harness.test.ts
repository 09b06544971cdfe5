/** The test bench itself is as strict as the phone: what would fail there fails here. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchWeapp, type WeappApp } from '../../support/weapp';

let dist: string;

const page = (script: string) => fs.writeFileSync(path.join(dist, 'pages/a.js'), script);

/** One page whose button calls `go`. */
beforeEach(() => {
  dist = fs.mkdtempSync(path.join(os.tmpdir(), 'kexie-weapp-'));
  fs.mkdirSync(path.join(dist, 'pages'));
  fs.writeFileSync(path.join(dist, 'app.json'), JSON.stringify({ pages: ['pages/a'] }));
  fs.writeFileSync(path.join(dist, 'app.js'), 'App({})');
  fs.writeFileSync(path.join(dist, 'base.wxml'), '');
  fs.writeFileSync(path.join(dist, 'pages/a.wxml'), '<view><button bindtap="go">走</button>{{text}}</view>');
});
afterEach(() => fs.rmSync(dist, { recursive: true, force: true }));

const launch = () => launchWeapp({ emulatorUrl: 'http://127.0.0.1:1', openid: 'someone', dist });

async function tapAndClose(script: string): Promise<void> {
  page(script);
  const app: WeappApp = await launch();
  await app.tap('走');
  await app.close();
}

test('without a build it says what to run', async () => {
  fs.rmSync(path.join(dist, 'app.json'));
  await expect(launch()).rejects.toThrow('先运行 npm run build:weapp');
});

test('what the page sends with setData is what the screen shows', async () => {
  page('Page({ data: { text: "前" }, go() { this.setData({ text: "后" }) } })');
  const app = await launch();
  expect(app.page().text()).toContain('前');
  await app.tap('走');
  expect(app.page().text()).toContain('后');
  expect(app.page().setData).toMatchObject({ calls: 1, bytes: Buffer.byteLength('{"text":"后"}') });
  await app.close();
});

test.each([
  ['an API WeChat has and the bench lacks', 'wx.startCompass()', /没有的接口 wx\.startCompass/],
  ['an API nobody has', 'wx.flyToTheMoon()', /没有的接口 wx\.flyToTheMoon/],
  ['a cloud API the product must not use', 'wx.cloud.database()', /没有的接口 wx\.cloud\.database/],
  ['an error logged', 'console.error("坏了")', /console\.error：坏了/],
  ['an error thrown', 'null.x', /处理 tap 时出错/],
  ['code from a string', 'new Function("return 1")()', /Code generation from strings/],
  ['a browser global', 'new URL("http://a")', /URL is not defined/],
  [
    'a subscription asked for too late',
    'Promise.resolve().then(() => wx.requestSubscribeMessage({ tmplIds: ["t"], fail() {} }))',
    /不是在点按的同一拍/,
  ],
  [
    'a calendar entry in milliseconds',
    'wx.addPhoneCalendar({ title: "截止", startTime: Date.now(), fail() {} })',
    /startTime should be in seconds/,
  ],
])('%s fails the journey', async (_what, statement, complaint) => {
  await expect(tapAndClose(`Page({ data: {}, go() { ${statement} } })`)).rejects.toThrow(complaint);
});

test('a share button on a page that has no card to give is an error', async () => {
  fs.writeFileSync(path.join(dist, 'pages/a.wxml'), '<view><button openType="share" bindtap="go">走</button></view>');
  await expect(tapAndClose('Page({ data: {}, go() {} })')).rejects.toThrow(/没有 onShareAppMessage/);
  await expect(tapAndClose('Page({ data: {}, go() {}, onShareAppMessage() {} })')).rejects.toThrow(/没有给出标题/);
  await tapAndClose('Page({ data: {}, go() {}, onShareAppMessage: () => ({ title: "一份通知" }) })');
});
