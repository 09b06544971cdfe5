/**
 * A browser for journeys: the system's Chromium, else the one that ships in npm with its own libraries,
 * so that the tests pass where only Node is installed. BROWSER=sparticuz forces the latter.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, type ConsoleMessage, chromium, type Page } from 'playwright-core';
import { watchReads } from './page-reads';

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Meant for Lambda: one process dies with its first page, and lax security would hide faults of ours. */
const UNFIT = /^--(headless|single-process|disable-web-security|allow-running-insecure-content)/;

interface Installed {
  executablePath: string;
  args: string[];
  env: NodeJS.ProcessEnv;
}

function systemChromium(): Installed | null {
  if (process.env.BROWSER === 'sparticuz') return null;
  const inPath = (process.env.PATH ?? '').split(':').map((folder) => path.join(folder, 'chromium'));
  const candidates = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', ...inPath];
  const executablePath = candidates.find((file) => file && fs.existsSync(file));
  return executablePath ? { executablePath, args: ARGS, env: { ...process.env } } : null;
}

/** Unpacks once per version into a folder of its own: the package takes whatever `$TMPDIR/chromium` holds. */
async function packagedChromium(): Promise<Installed> {
  const entry = require.resolve('@sparticuz/chromium');
  const root = entry.slice(0, entry.indexOf('/build/'));
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const home = path.join(os.tmpdir(), `kexie-chromium-${version}-${os.userInfo().username}`);
  const ready = path.join(home, 'ready');
  if (!fs.existsSync(ready)) unpack(root, home);
  const libraries = path.join(home, 'al2023', 'lib');
  const args = require('@sparticuz/chromium').args as string[];
  return {
    executablePath: path.join(home, 'chromium'),
    args: [...args.filter((argument) => !UNFIT.test(argument)), ...ARGS],
    env: {
      ...process.env,
      TMPDIR: home,
      FONTCONFIG_PATH: path.join(home, 'fonts'),
      LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    },
  };
}

/** In a process of its own, because the package unpacks into that process's temporary folder. */
function unpack(root: string, home: string): void {
  // Aside and renamed: two test workers may come here at once.
  const aside = fs.mkdtempSync(`${home}.`);
  const files = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br', 'swiftshader.tar.br'].map((name) =>
    path.join(root, 'bin', name),
  );
  const script = `const { inflate } = require(${JSON.stringify(path.join(root, 'build/cjs/lambdafs.cjs'))});
    Promise.all(${JSON.stringify(files)}.map(inflate)).catch((error) => { console.error(error); process.exit(1); });`;
  const run = spawnSync(process.execPath, ['-e', script], { env: { ...process.env, TMPDIR: aside }, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`随 npm 安装的浏览器解压失败：${run.stderr}`);
  fs.writeFileSync(path.join(aside, 'ready'), '');
  try {
    fs.renameSync(aside, home);
  } catch {
    fs.rmSync(aside, { recursive: true, force: true });
  }
}

/** One per test file; `close` it in afterAll. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args, env } = systemChromium() ?? (await packagedChromium());
  try {
    // Playwright makes a fresh user-data-dir for every launch.
    return await chromium.launch({ executablePath, args, env: env as Record<string, string>, chromiumSandbox: false });
  } catch (error) {
    throw new Error(`浏览器启动不了（${executablePath}）。可用 CHROMIUM_PATH 指定一个 Chromium。\n${error}`);
  }
}

export const phoneViewport = { width: 390, height: 844 };
export const desktopViewport = { width: 1280, height: 800 };

export interface OpenAppOptions {
  openid: string;
  viewport?: { width: number; height: number };
  /** Storage before the start, as the app itself writes it. */
  storage?: Record<string, unknown>;
  /** A route with its query, without the leading slash. */
  path?: string;
  /** Where the phone's clock starts, ISO; it runs on from there. Default: today. */
  now?: string;
  /** Every start is a new phone's: nothing of the one before is stored. */
  isForgetful?: boolean;
}

export interface BrowserApp {
  page: Page;
  /** A journey that provokes an error says which one. */
  expectError(pattern: RegExp): void;
  open(path: string): Promise<void>;
  /** Starts the app anew; `open` within it only turns a page. */
  restart(path: string): Promise<void>;
  /** Until everything the page asks for has come. */
  untilRead(): Promise<void>;
  setOffline(isOffline: boolean): Promise<void>;
  screenshot(name: string): Promise<void>;
  /** Fails the test when the page reported an error nobody expected. */
  check(): void;
  /** Checks, too. */
  close(): Promise<void>;
}

interface Behind {
  browser?: Browser | undefined;
  cloud?: { stop(): Promise<unknown> } | undefined;
}
/** Whatever a page has to complain of, and where the start itself failed: nothing behind it is left running. */
export async function endJourney(apps: readonly (BrowserApp | undefined)[], { browser, cloud }: Behind): Promise<void> {
  try {
    for (const app of apps) await app?.close();
  } finally {
    await Promise.all([browser?.close(), cloud?.stop()]);
  }
}

const PERSONA_KEY = 'kexie-persona';
const PICTURES = path.resolve(__dirname, '../../dist/pictures');

export async function openApp(browser: Browser, emulatorUrl: string, options: OpenAppOptions): Promise<BrowserApp> {
  const context = await browser.newContext({
    viewport: options.viewport ?? phoneViewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const errors: string[] = [];
  const expected: RegExp[] = [];
  // Taro keeps each value of its storage as `{data}`.
  const stored = Object.entries(options.storage ?? {}).map(([key, data]) => [key, JSON.stringify({ data })]);
  await context.addInitScript(
    ([personaKey, openid, values, isForgetful]) => {
      if (isForgetful) window.localStorage.clear();
      if (window.localStorage.getItem(personaKey)) return;
      window.localStorage.setItem(personaKey, openid);
      for (const [key, value] of values) window.localStorage.setItem(key as string, value as string);
    },
    [PERSONA_KEY, options.openid, stored, options.isForgetful === true] as const,
  );
  const page = await context.newPage();
  if (options.now) await page.clock.install({ time: options.now });
  page.on('pageerror', (error) => errors.push(`页面脚本出错：${error.stack ?? error}`));
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') errors.push(`console.error：${message.text()}（${message.location().url}）`);
  });
  const untilRead = watchReads(page);
  let starts = 0;
  // A start has an address of its own: with another part after the # alone, the browser would load nothing.
  const addressOf = (route: string) =>
    `${emulatorUrl}/${starts === 0 ? '' : `?start=${starts}`}#/${route.replace(/^\//, '')}`;
  const check = () => {
    const unexpected = errors.splice(0).filter((text) => !expected.some((pattern) => pattern.test(text)));
    if (unexpected.length > 0)
      throw new Error(`浏览器里出现 ${unexpected.length} 个错误：\n- ${unexpected.join('\n- ')}`);
  };
  await page.goto(addressOf(options.path ?? ''));

  return {
    page,
    expectError: (pattern) => void expected.push(pattern),
    untilRead,
    check,
    open: async (route) => void (await page.goto(addressOf(route))),
    async restart(route) {
      starts += 1;
      await page.goto(addressOf(route));
    },
    setOffline: (isOffline) => context.setOffline(isOffline),
    async screenshot(name) {
      fs.mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: path.join(PICTURES, `${name}.png`), animations: 'disabled' });
    },
    async close() {
      await context.close();
      check();
    },
  };
}
