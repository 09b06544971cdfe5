import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { routes } from '@domain/routes';

const ROOT = path.resolve(__dirname, '../..');
const GATES = path.join(ROOT, 'config/scripts/gates/index.mjs');
const FIRST_PAGE = routes.calls;

let dist: string;

const at = (file: string) => path.join(dist, file);
const write = (file: string, content: string | Buffer) => {
  fs.mkdirSync(path.dirname(at(file)), { recursive: true });
  fs.writeFileSync(at(file), content);
};

/** The smallest build that passes every gate. */
function writeSmallBuild(): void {
  write('weapp/app.json', JSON.stringify({ pages: Object.values(routes), window: {} }));
  write('weapp/app.js', 'App({templates:["tmpl-due"]})');
  write('weapp/app.wxss', 'view{color:red}');
  write(
    'weapp/project.config.json',
    JSON.stringify({ appid: 'touristappid', compileType: 'miniprogram', setting: {} }),
  );
  for (const route of Object.values(routes)) {
    write(`weapp/${route}.js`, 'Page({data:{text:"x"}})');
    write(`weapp/${route}.json`, '{}');
    write(`weapp/${route}.wxml`, '<view>{{text}}</view>');
  }
  write('h5/index.html', '<div id="app"></div>');
  write('cloudfunctions/cloudbaserc.json', JSON.stringify({ templates: { 'tmpl-due': {} } }));
  write('cloudfunctions/api/index.js', 'exports.main=async()=>({})');
  write('cloudfunctions/api/package.json', JSON.stringify({ dependencies: { 'wx-server-sdk': '4.0.2' } }));
}

/** Any Chinese text of the emulator's that is long enough to be nobody else's. */
function emulatorText(): string {
  const folder = path.join(ROOT, 'emulator');
  const sources = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));
  const texts = sources.flatMap((source) => source.match(/(?<=')[\u4e00-\u9fff，：]{12,}(?=')/g) ?? []);
  expect(texts).not.toEqual([]);
  return texts[0] as string;
}

function runGates(only: string): { status: number | null; output: string } {
  const run = spawnSync(process.execPath, [GATES, '--dist', dist, '--only', only], { encoding: 'utf8' });
  return { status: run.status, output: run.stdout + run.stderr };
}

function expectRefusal(only: string, words: RegExp): void {
  const { status, output } = runGates(only);
  expect(output).toMatch(words);
  expect(status).toBe(1);
}

beforeEach(() => {
  dist = fs.mkdtempSync(path.join(os.tmpdir(), 'kexie-gates-'));
  writeSmallBuild();
});
afterEach(() => fs.rmSync(dist, { recursive: true, force: true }));

test('a sound build passes every gate', () => {
  const { status, output } = runGates('templates,routes,sizes,boundaries,accounts,compile');
  expect(output).not.toContain('✗');
  expect(output).toMatch(/包大小（每包上限 2 MB）\n +[\d.]+ KB {2}主包/);
  expect(status).toBe(0);
});

test('without a build it says what to run', () => {
  fs.rmSync(at('weapp'), { recursive: true });
  expectRefusal('sizes', /先运行 npm run build:weapp/);
});

describe('a fault in the package is refused:', () => {
  test('a tag that is never closed', () => {
    write(`weapp/${FIRST_PAGE}.wxml`, '<view><text>x</view>');
    expectRefusal('templates', /wcc 编译失败[\s\S]*pages\/calls\/index\.wxml/);
  });

  test('an expression that cannot be read', () => {
    write(`weapp/${FIRST_PAGE}.wxml`, '<view>{{ text + }}</view>');
    expectRefusal('templates', /wcc 编译失败[\s\S]*pages\/calls\/index\.wxml/);
  });

  test('a broken style sheet', () => {
    write('weapp/app.wxss', 'view { color: red; } } .x {');
    expectRefusal('templates', /wcsc 编译失败/);
  });

  test('a selector that WXSS does not know', () => {
    write('weapp/app.wxss', '.row > * { flex: 1 }');
    expectRefusal('templates', /wcsc 编译失败[\s\S]*token `\*`/);
  });

  test('a page whose file is missing', () => {
    fs.rmSync(at(`weapp/${FIRST_PAGE}.js`));
    expectRefusal('routes', /缺页面文件 pages\/calls\/index\.js/);
  });

  test('a script that does not parse', () => {
    write(`weapp/${FIRST_PAGE}.js`, 'Page({data:');
    expectRefusal('compile', /miniprogram-ci 编译失败/);
  });

  test('a page that app.json forgot', () => {
    write('weapp/app.json', JSON.stringify({ pages: Object.values(routes).slice(0, -1) }));
    expectRefusal('routes', /domain\/routes\.ts 里的 .+ 不在小程序包的页面里/);
  });

  test('a page that no route knows', () => {
    const page = 'pages/hidden/index';
    for (const [extension, content] of Object.entries({ js: 'Page({})', json: '{}', wxml: '<view/>' })) {
      write(`weapp/${page}.${extension}`, content);
    }
    write('weapp/app.json', JSON.stringify({ pages: [...Object.values(routes), page] }));
    expectRefusal('routes', /页面 pages\/hidden\/index 没有登记在 domain\/routes\.ts/);
  });

  test('functions that send by other templates than the client asks for', () => {
    write('weapp/app.js', 'App({templates:["tmpl-of-another-account"]})');
    expectRefusal('accounts', /模板 tmpl-due 不在小程序里.*运行 npm run build 一起重建/);
  });

  test('a main package above 2 MB', () => {
    write('weapp/assets/big.bin', Buffer.alloc(2 * 1024 * 1024));
    expectRefusal('sizes', /主包 有 .+超过每包 2 MB 的上限/);
  });

  test('a subpackage above 2 MB, though all together are small enough', () => {
    const pages = Object.values(routes).filter((route) => !route.startsWith('pages/officer/'));
    write(
      'weapp/app.json',
      JSON.stringify({ pages, subPackages: [{ root: 'pages/officer', pages: ['queue/index'] }] }),
    );
    write('weapp/pages/officer/big.js', Buffer.alloc(2 * 1024 * 1024 + 1, 32));
    expectRefusal('sizes', /pages\/officer 有 .+超过每包 2 MB 的上限/);
  });
});

describe('what does not belong in a bundle is refused:', () => {
  test('a local path in the mini-program', () => {
    write('weapp/common.js', 'wx.request({url:"/_cloud/functions/api"})');
    expectRefusal('boundaries', /dist\/weapp\/common\.js 里有只属于本地模拟云的字样 \/_cloud\//);
  });

  test('the gateway switch in a function', () => {
    write('cloudfunctions/api/index.js', 'process.env.TCB_CONTEXT_CNFG="x"');
    expectRefusal('boundaries', /dist\/cloudfunctions\/api\/index\.js 里有只属于本地模拟云的字样 TCB_CONTEXT_CNFG/);
  });

  test('a module that only the emulator uses', () => {
    write('cloudfunctions/api/index.js', 'const db = require("lmdb")');
    expectRefusal('boundaries', /本地模拟云用的模块 lmdb/);
  });

  test('an emulator source, recognized by a text of its own, even minified', () => {
    const text = emulatorText();
    const escaped = [...text].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
    write('h5/js/app.js', `throw new Error("${escaped}")`);
    expectRefusal('boundaries', /dist\/h5\/js\/app\.js 里有emulator\//);
  });

  test('a dependency that the cloud would have to install', () => {
    write('cloudfunctions/api/package.json', JSON.stringify({ dependencies: { 'wx-server-sdk': '4.0.2', zod: '4' } }));
    expectRefusal('boundaries', /依赖了 zod/);
  });

  test('all the languages of zod in the functions', () => {
    const russian = path.join(ROOT, 'node_modules/zod/v4/locales/ru.js');
    write('cloudfunctions/api/index.js', fs.readFileSync(russian));
    expectRefusal('boundaries', /api\/index\.js 里有整个 zod/);
  });
});
