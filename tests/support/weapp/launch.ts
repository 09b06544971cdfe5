/** Starts the built mini-program on a phone of its own and gives a journey its hands and eyes. */
import { Gestures } from './gestures';
import { ModuleLoader } from './module-loader';
import { BUILT_WEAPP, readPackage } from './package-files';
import { PageHandle } from './page-handle';
import { type PageConfig, PageStack } from './page-stack';
import { type MediaFile, Phone, type SubscribeAnswer } from './phone';
import { Problems } from './problems';
import type { Target } from './query';
import { createRealm } from './realm';
import { createRecords } from './records';
import { compileTemplates } from './wcc';
import { createWx } from './wx';

export interface LaunchOptions {
  emulatorUrl: string;
  openid: string;
  /** Page and query to open, as a message's link gives it. */
  path?: string;
  /** A phone used before: its storage and files are kept. */
  phone?: Phone;
  /** Values put into storage before the start. */
  storage?: Record<string, unknown>;
  /** What the camera will answer, one array per opening. */
  media?: MediaFile[][];
  subscribeAnswer?: SubscribeAnswer;
  /** What the phone's own clock says at the start; the machine's time unless told. */
  phoneTime?: string;
  dist?: string;
}

export type WeappApp = ReturnType<typeof start>;

const POLL_MS = 15;
const PATIENCE_MS = 8000;

export async function launchWeapp(options: LaunchOptions): Promise<WeappApp> {
  return start(options);
}

function start(options: LaunchOptions) {
  const { emulatorUrl, openid, dist = BUILT_WEAPP } = options;
  const pack = readPackage(dist);
  const templates = compileTemplates(dist);
  const phone = options.phone ?? new Phone();
  phone.clearTemporary();
  for (const [key, value] of Object.entries(options.storage ?? {})) phone.storage.set(key, JSON.stringify(value));
  phone.media.push(...(options.media ?? []));
  if (options.phoneTime) phone.clockOffsetMs = Date.parse(options.phoneTime) - Date.now();
  if (options.subscribeAnswer) phone.subscribeAnswer = options.subscribeAnswer;

  const problems = new Problems();
  const records = createRecords();
  const realm = createRealm(problems, () => phone.clockOffsetMs);
  const gestures = new Gestures(realm, phone);
  const modules = new ModuleLoader(dist, realm.context);
  const stack = new PageStack(pack, modules, realm);
  const death = new AbortController();
  const { wx, announceNetwork } = createWx({
    emulatorUrl,
    openid,
    phone,
    realm,
    stack,
    gestures,
    records,
    problems,
    isDrawn: (id) => stack.pages.length > 0 && page().has({ id }),
    signal: death.signal,
  });

  let app: PageConfig = {};
  const registerApp = (config: PageConfig) => {
    app = config;
  };
  const registerPage = (config: PageConfig) => stack.register(config);
  const ignoreComponent = () => undefined;
  const newBehavior = () => ({});
  Object.assign(realm.context, {
    wx,
    App: registerApp,
    Page: registerPage,
    // Taro's `comp` only repeats the page's templates; tree.ts dissolves it.
    Component: ignoreComponent,
    Behavior: newBehavior,
    getApp: () => app,
    getCurrentPages: () => stack.pages.map((page) => page.instance),
  });
  const onRejection = (reason: unknown) => {
    if (!death.signal.aborted)
      problems.add(`没有处理的 Promise 失败：${(reason as Error)?.stack ?? JSON.stringify(reason)}`);
  };
  process.on('unhandledRejection', onRejection);

  const firstPath = options.path ?? (pack.pages[0] as string);
  const appCall = (lifecycle: string) => {
    const method = app[lifecycle];
    const [path = '', query = ''] = firstPath.split('?');
    const launch = {
      path,
      query: Object.fromEntries(
        query
          .split('&')
          .filter(Boolean)
          .map((pair) => pair.split('=')),
      ),
      scene: 1001,
    };
    if (typeof method === 'function') realm.guard(`App.${lifecycle} 出错`, () => method.call(app, realm.clone(launch)));
  };
  realm.guard('小程序启动出错', () => {
    modules.load('app.js');
    appCall('onLaunch');
    appCall('onShow');
    stack.reLaunch(`/${firstPath.replace(/^\//, '')}`);
  });

  const handles = new WeakMap<object, PageHandle>();
  const page = (): PageHandle => {
    const live = stack.current;
    const known = handles.get(live) ?? new PageHandle(live, pack, templates, gestures);
    handles.set(live, known);
    return known;
  };
  const pageText = (): string => (stack.pages.length > 0 ? page().text() : '');

  async function waitFor<T>(what: string | RegExp | (() => T), timeoutMs = PATIENCE_MS): Promise<T> {
    const holds = (): unknown => {
      if (typeof what === 'function') return what();
      const text = pageText();
      return typeof what === 'string' ? text.includes(what) : what.test(text);
    };
    const until = Date.now() + timeoutMs;
    let lastError: unknown;
    for (;;) {
      try {
        const value = holds();
        lastError = undefined;
        if (value) return value as T;
      } catch (error) {
        lastError = error;
      }
      if (Date.now() > until) break;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    const wanted = typeof what === 'function' ? '条件成立' : `页面上出现“${what}”`;
    const seen = stack.pages.length > 0 ? `${stack.current.instance.route} 上是：\n${pageText()}` : '没有任何页面';
    const trouble = problems.unexpected().map((text) => `\n问题：${text}`);
    throw new Error(
      `等了 ${timeoutMs} 毫秒也没有等到${wanted}${lastError ? `（${lastError}）` : ''}；${seen}${trouble.join('')}`,
    );
  }

  /** Waits until the target is there, then acts on it. */
  async function act(target: Target, run: (handle: PageHandle, target: Target) => void): Promise<void> {
    if (stack.pages.length === 0) await waitFor(() => stack.pages.length > 0);
    await waitFor(() => page().has(target) || undefined);
    run(page(), target);
    await settle();
  }
  const settle = () => new Promise<void>((resolve) => setTimeout(resolve, POLL_MS));

  function stop(): void {
    death.abort();
    realm.stop();
    process.off('unhandledRejection', onRejection);
  }

  return {
    phone,
    problems,
    warnings: realm.warnings,
    toasts: records.toasts,
    modals: records.modals,
    actionSheets: records.actionSheets,
    functionCalls: records.functionCalls,
    uploads: records.uploads,
    opened: records.opened,
    subscriptionRequests: records.subscriptionRequests,
    tabBadges: records.tabBadges,
    titles: records.titles,
    scrolls: records.scrolls,
    page,
    waitFor,
    settle,
    /** Waits for the target on the current page, then taps it. */
    tap: async (target: Target) => {
      // As a person waits for a greyed button; one that stays so is reported by the tap itself.
      await waitFor(() => stack.pages.length > 0 && page().isEnabled(target)).catch(() => undefined);
      await act(target, (handle, at) => handle.tap(at));
    },
    input: (target: Target, value: string) => act(target, (handle, at) => handle.input(at, value)),
    blur: (target: Target) => act(target, (handle, at) => handle.blur(at)),
    confirm: (target: Target) => act(target, (handle, at) => handle.confirm(at)),
    change: (target: Target, value: unknown) => act(target, (handle, at) => handle.change(at, value)),
    /** navigateTo, or switchTab for a tab's path. */
    async open(path: string) {
      const url = `/${path.replace(/^\//, '')}`;
      const route = url.slice(1).split('?')[0] as string;
      if (pack.tabs.includes(route)) stack.switchTab(url);
      else stack.navigateTo(url);
      await settle();
    },
    /** By the menu at the top right, not by a button of ours. */
    shareToTimeline: () => gestures.share(stack.current, 'onShareTimeline', {}),
    /** As a tapped push message does: the stack begins anew at its page. */
    async openFromMessage(path: string) {
      appCall('onShow');
      stack.reLaunch(`/${path.replace(/^\//, '')}`);
      await settle();
    },
    async back() {
      stack.navigateBack();
      await settle();
    },
    async switchTab(path: string) {
      stack.switchTab(`/${path.replace(/^\//, '')}`);
      await settle();
    },
    /** Only where the page's own settings allow it. */
    async pullDown() {
      if (!pack.settingsOf(stack.current.instance.route).enablePullDownRefresh) {
        throw new Error(`${stack.current.instance.route} 没有开启下拉刷新（enablePullDownRefresh）`);
      }
      stack.call(stack.current, 'onPullDownRefresh');
      await settle();
    },
    pageCount: () => stack.pages.length,
    /** Function calls made while the current page's opening was in front. */
    callsOfThisOpening: () => records.functionCalls.filter((call) => call.opening === stack.current.opening),
    answerModal: (isConfirmed: boolean) => void records.modalAnswers.push(isConfirmed),
    answerActionSheet: (choice: string | number) => void records.sheetAnswers.push(choice),
    prepareMedia: (...files: MediaFile[]) => void phone.media.push(files),
    prepareChatFiles: (...files: MediaFile[]) => void phone.chatFiles.push(files),
    setOffline(isOffline: boolean) {
      phone.isOnline = !isOffline;
      announceNetwork();
    },
    /** Another network, as when she comes back to the office. */
    setNetwork(networkType: '4g' | 'wifi') {
      phone.networkType = networkType;
      phone.isOnline = true;
      announceNetwork();
    },
    /** The phone is put away and taken out again. */
    async sleep() {
      stack.sleep();
      appCall('onHide');
      await settle();
    },
    async wake() {
      appCall('onShow');
      stack.wake();
      await settle();
    },
    /** Ends the process without a goodbye, as the system does; nothing further runs. */
    kill: stop,
    /** Kills it and starts again on the same phone. */
    async relaunch(path?: string) {
      stop();
      problems.throwIfAny();
      return start({ emulatorUrl, openid, dist, phone, ...(path === undefined ? {} : { path }) });
    },
    /** Ends it; an unexpected error or an unknown API fails the test here. */
    async close() {
      stop();
      problems.throwIfAny();
    },
  };
}
