/** The tree a page shows, with templates and component hosts dissolved: what WeChat would put on the screen. */
import type { AppPackage } from './package-files';
import type { RawNode, Templates } from './wcc';

export interface ViewNode {
  tag: string;
  attr: Record<string, unknown>;
  children: (ViewNode | string)[];
  parent: ViewNode | null;
}

export function drawPage(pack: AppPackage, templates: Templates, route: string, data: unknown): ViewNode {
  const root: ViewNode = { tag: 'page', attr: {}, children: [], parent: null };
  append(root, templates(`${route}.wxml`)(data), pack.componentsOf(`${route}.wxml`));
  return root;

  function append(parent: ViewNode, raw: RawNode | string, components: Record<string, string>): void {
    if (typeof raw === 'string' || typeof raw === 'number') {
      parent.children.push(String(raw));
      return;
    }
    const component = components[raw.tag];
    if (component) {
      if (raw.tag === 'wx-custom-wrapper')
        throw new Error('测试台还不支持 CustomWrapper，请在 tests/support/weapp 里补上');
      const { i, l = '' } = raw.attr ?? {};
      append(parent, templates(`${component}.wxml`)({ i, l }), pack.componentsOf(`${component}.wxml`));
      return;
    }
    // `virtual` holds a loop, `wx-page` the page itself; neither is an element.
    const isElement = raw.tag !== 'virtual' && raw.tag !== 'wx-page';
    const node: ViewNode = isElement ? { tag: raw.tag, attr: raw.attr ?? {}, children: [], parent } : parent;
    if (isElement) parent.children.push(node);
    for (const child of raw.children ?? []) append(node, child, components);
  }
}

export function* walk(node: ViewNode): Generator<ViewNode> {
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* walk(child);
  }
}

const isHidden = (node: ViewNode): boolean =>
  node.attr.hidden === true || /display:\s*none/.test(String(node.attr.style ?? ''));

const BLOCKS = new Set(['wx-view', 'wx-scroll-view', 'wx-button', 'wx-textarea', 'wx-input', 'wx-form', 'wx-label']);

/** What a reader sees, one block per line: texts and the values of inputs; placeholders are not content. */
export function visibleText(node: ViewNode): string {
  return rawText(node)
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim();
}

function rawText(node: ViewNode): string {
  if (isHidden(node)) return '';
  const value = node.tag === 'wx-input' || node.tag === 'wx-textarea' ? String(node.attr.value ?? '') : '';
  const inner = node.children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('');
  return BLOCKS.has(node.tag) ? `\n${value}${inner}\n` : value + inner;
}

export const countNodes = (root: ViewNode): number => [...walk(root)].length;

export const depthOf = (root: ViewNode): number =>
  1 + Math.max(0, ...root.children.map((child) => (typeof child === 'string' ? 0 : depthOf(child))));
