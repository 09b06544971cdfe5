/** One open page in a journey's hands. */
import { disabledAt, type Gestures } from './gestures';
import type { AppPackage } from './package-files';
import type { LivePage } from './page-instance';
import { findAll, findFirst, isNode, type Query, type Target } from './query';
import { countNodes, depthOf, drawPage, type ViewNode, visibleText } from './tree';
import type { Templates } from './wcc';

export class PageHandle {
  private drawn: { revision: number; root: ViewNode } | null = null;

  constructor(
    private readonly page: LivePage,
    private readonly pack: AppPackage,
    private readonly templates: Templates,
    private readonly gestures: Gestures,
  ) {}

  get route(): string {
    return this.page.instance.route;
  }

  get options(): Record<string, string> {
    return this.page.instance.options;
  }

  get data(): Record<string, unknown> {
    return this.page.instance.data;
  }

  get setData() {
    return this.page.setData;
  }

  tree(): ViewNode {
    if (this.drawn?.revision !== this.page.revision) {
      const root = drawPage(this.pack, this.templates, this.route, this.page.instance.data);
      this.drawn = { revision: this.page.revision, root };
    }
    return this.drawn.root;
  }

  text(): string {
    return visibleText(this.tree());
  }

  textOf(target: Target): string {
    return visibleText(this.find(target));
  }

  get nodeCount(): number {
    return countNodes(this.tree());
  }

  get depth(): number {
    return depthOf(this.tree());
  }

  findAll(query: Query): ViewNode[] {
    return findAll(this.tree(), query);
  }

  has(target: Target): boolean {
    return isNode(target) || findFirst(this.tree(), asQuery(target)) !== undefined;
  }

  /** Throws with the page's text when there is no such node. */
  find(target: Target): ViewNode {
    if (isNode(target)) return target;
    const node = findFirst(this.tree(), asQuery(target));
    if (!node) throw new Error(`${this.route} 上找不到 ${JSON.stringify(target)}；页面上是：\n${this.text()}`);
    return node;
  }

  /** There, and not greyed out. */
  isEnabled(target: Target): boolean {
    return this.has(target) && disabledAt(this.find(target)) === undefined;
  }

  tap(target: Target): void {
    this.gestures.tap(this.page, this.find(target));
  }

  input(target: Target, value: string): void {
    this.gestures.input(this.page, this.find(target), value);
  }

  blur(target: Target): void {
    this.gestures.blur(this.page, this.find(target));
  }

  confirm(target: Target): void {
    this.gestures.confirm(this.page, this.find(target));
  }

  change(target: Target, value: unknown): void {
    this.gestures.change(this.page, this.find(target), value);
  }
}

const asQuery = (target: Exclude<Target, ViewNode>): Query => (typeof target === 'string' ? { text: target } : target);
