/** Pages and their lifecycle in WeChat's order: hide the old, load, show, and ready once the first picture stands. */
import type { ModuleLoader } from './module-loader';
import type { AppPackage } from './package-files';
import { createPage, type LivePage } from './page-instance';
import type { Realm } from './realm';
import { WxFailure } from './wx/failure';

const MAX_PAGES = 10;

export type PageConfig = Record<string, unknown>;

export class PageStack {
  private stack: LivePage[] = [];
  private readonly tabs = new Map<string, LivePage>();
  private readonly configs = new Map<string, PageConfig>();
  private loading: string | null = null;
  private openings = 0;

  constructor(
    private readonly pack: AppPackage,
    private readonly modules: ModuleLoader,
    private readonly realm: Realm,
  ) {}

  /** What `Page()` does while a page's file runs. */
  register(config: PageConfig): void {
    if (this.loading === null) throw new Error('Page() 只能在页面文件加载时调用');
    this.configs.set(this.loading, config);
  }

  get current(): LivePage {
    const page = this.stack.at(-1);
    if (!page) throw new Error('还没有打开任何页面');
    return page;
  }

  get pages(): LivePage[] {
    return [...this.stack];
  }

  navigateTo(url: string): void {
    const { route, options } = this.resolve(url, 'navigateTo');
    if (this.pack.tabs.includes(route)) throw new WxFailure('navigateTo:fail can not navigateTo a tabbar page');
    if (this.stack.length >= MAX_PAGES) throw new WxFailure('navigateTo:fail webview count limit exceed');
    this.hide(this.stack.at(-1));
    this.push(this.create(route, options));
  }

  redirectTo(url: string): void {
    const { route, options } = this.resolve(url, 'redirectTo');
    if (this.pack.tabs.includes(route)) throw new WxFailure('redirectTo:fail can not redirectTo a tabbar page');
    this.unload(this.stack.pop());
    this.push(this.create(route, options));
  }

  navigateBack(delta = 1): void {
    if (this.stack.length < 2) throw new WxFailure('navigateBack:fail cannot navigate back at first page.');
    for (let count = 0; count < delta && this.stack.length > 1; count += 1) this.unload(this.stack.pop());
    this.show(this.current);
  }

  switchTab(url: string): void {
    const { route } = this.resolve(url.split('?')[0] as string, 'switchTab');
    if (!this.pack.tabs.includes(route)) throw new WxFailure('switchTab:fail can not switch to no-tabBar page');
    const from = this.stack.at(-1);
    const known = this.tabs.get(route);
    if (from && from === known) return;
    if (from && this.isTab(from)) this.hide(from);
    for (const page of this.stack.filter((candidate) => !this.isTab(candidate)).reverse()) this.unload(page);
    this.stack = [];
    if (known) {
      this.stack.push(known);
      this.show(known);
    } else {
      this.push(this.create(route, {}));
    }
  }

  reLaunch(url: string): void {
    const { route, options } = this.resolve(url, 'reLaunch');
    for (const page of new Set([...this.stack.reverse(), ...this.tabs.values()])) this.unload(page);
    this.stack = [];
    this.tabs.clear();
    this.push(this.create(route, options));
  }

  /** The person puts the phone away, or takes it out again. */
  sleep(): void {
    this.hide(this.stack.at(-1));
  }

  wake(): void {
    if (this.stack.length > 0) this.show(this.current);
  }

  private isTab(page: LivePage): boolean {
    return this.pack.tabs.includes(page.instance.route);
  }

  private resolve(url: string, api: string): { route: string; options: Record<string, string> } {
    const [rawPath = '', query = ''] = url.split('?');
    const from = this.stack.at(-1)?.instance.route ?? '';
    const base = rawPath.startsWith('/') || from === '' ? '' : from.split('/').slice(0, -1).join('/');
    // Taro gives absolute paths; a path without a slash is taken from the root, as messages give it.
    const route = rawPath.replace(/^\//, '');
    if (!this.pack.pages.includes(route)) {
      throw new WxFailure(`${api}:fail page "${base ? `${base}/` : ''}${route}" is not found`);
    }
    // WeChat hands the values over as they stand in the address; decoding is the page's business.
    const options = Object.fromEntries(
      query.split('&').flatMap((pair) => {
        const [key, ...value] = pair.split('=');
        return key ? [[key, value.join('=')]] : [];
      }),
    );
    return { route, options };
  }

  private create(route: string, options: Record<string, string>): LivePage {
    if (!this.configs.has(route)) {
      this.loading = route;
      try {
        this.modules.load(`${route}.js`);
      } finally {
        this.loading = null;
      }
    }
    const config = this.configs.get(route);
    if (!config) throw new Error(`页面文件没有调用 Page()：${route}`);
    this.openings += 1;
    const page = createPage(this.realm, config, route, options, this.openings);
    if (this.pack.tabs.includes(route)) this.tabs.set(route, page);
    return page;
  }

  private push(page: LivePage): void {
    this.stack.push(page);
    this.call(page, 'onLoad', this.realm.clone(page.instance.options));
    this.show(page);
    this.realm.later(() => this.call(page, 'onReady'));
  }

  private show(page: LivePage): void {
    this.call(page, 'onShow');
  }

  private hide(page: LivePage | undefined): void {
    if (page) this.call(page, 'onHide');
  }

  private unload(page: LivePage | undefined): void {
    if (page) this.call(page, 'onUnload');
  }

  call(page: LivePage, lifecycle: string, ...args: unknown[]): void {
    const method = page.instance[lifecycle];
    if (typeof method !== 'function') return;
    this.realm.guard(`${page.instance.route} 的 ${lifecycle} 出错`, () => method.apply(page.instance, args));
  }
}
