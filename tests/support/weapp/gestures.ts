/** Fingers: a tap bubbles through everyone who listens; inputs speak only for themselves. */
import type { LivePage } from './page-instance';
import type { Phone, SharedCard } from './phone';
import type { Realm } from './realm';
import { type ViewNode, visibleText, walk } from './tree';

export class Gestures {
  /** Above zero while a tap's handlers run: only then may a subscription be asked for. */
  tapDepth = 0;

  constructor(
    private readonly realm: Realm,
    private readonly phone: Phone,
  ) {}

  tap(page: LivePage, node: ViewNode): void {
    const disabled = disabledAt(node);
    if (disabled) throw new Error(`按钮不可点：${visibleText(disabled)}`);
    const listener = lineage(node).find(
      (at) => listens(at, 'tap') || at.tag === 'wx-radio' || at.tag === 'wx-checkbox',
    );
    if (!listener) throw new Error(`点了没有反应，这里没有绑定点按：${visibleText(node) || node.tag}`);
    const touch = { identifier: 0, pageX: 10, pageY: 10, clientX: 10, clientY: 10 };
    const extra = { touches: [touch], changedTouches: [touch] };
    this.bubble(page, node, 'touchstart', {}, extra);
    this.bubble(page, node, 'touchend', {}, extra);
    this.tapDepth += 1;
    try {
      this.bubble(page, node, 'tap', { x: 10, y: 10 }, extra);
    } finally {
      this.tapDepth -= 1;
    }
    this.afterTap(page, node);
  }

  input(page: LivePage, node: ViewNode, text: string): void {
    const control = controlIn(node, ['wx-input', 'wx-textarea']);
    if (control.attr.disabled === true) throw new Error('这个输入框不可填写');
    const limit = Number(control.attr.maxlength ?? 140);
    const value = limit >= 0 ? [...text].slice(0, limit).join('') : text;
    this.send(page, control, 'focus', { value: control.attr.value ?? '', height: 0 });
    this.send(page, control, 'input', { value, cursor: value.length, keyCode: 0 });
  }

  blur(page: LivePage, node: ViewNode): void {
    const control = controlIn(node, ['wx-input', 'wx-textarea']);
    this.send(page, control, 'blur', { value: control.attr.value ?? '', cursor: 0 });
  }

  confirm(page: LivePage, node: ViewNode): void {
    const control = controlIn(node, ['wx-input', 'wx-textarea']);
    this.send(page, control, 'confirm', { value: control.attr.value ?? '' });
  }

  /** A picker, switch, slider or group answers with its new value. */
  change(page: LivePage, node: ViewNode, value: unknown): void {
    const control = controlIn(node, [
      'wx-picker',
      'wx-switch',
      'wx-slider',
      'wx-radio-group',
      'wx-checkbox-group',
      'wx-picker-view',
    ]);
    if (control.attr.disabled === true) throw new Error('这个选项不可更改');
    this.send(page, control, 'change', { value });
  }

  /** What WeChat's own controls do after a tap. */
  private afterTap(page: LivePage, node: ViewNode): void {
    const option = lineage(node).find((at) => at.tag === 'wx-radio' || at.tag === 'wx-checkbox');
    const group = option && lineage(option).find((at) => at.tag === 'wx-radio-group' || at.tag === 'wx-checkbox-group');
    if (option && group?.tag === 'wx-radio-group') this.send(page, group, 'change', { value: option.attr.value });
    if (option && group?.tag === 'wx-checkbox-group') {
      const boxes = [...walk(group)].filter((at) => at.tag === 'wx-checkbox');
      const chosen = boxes.filter((box) => (box === option ? box.attr.checked !== true : box.attr.checked === true));
      this.send(page, group, 'change', { value: chosen.map((box) => box.attr.value) });
    }
    const button = lineage(node).find((at) => at.tag === 'wx-button');
    if (button?.attr.openType === 'getPhoneNumber') {
      const code = this.phone.numberCodes.shift();
      const errMsg = `getPhoneNumber:${code ? 'ok' : 'fail user deny'}`;
      this.send(page, button, 'getphonenumber', code ? { code, errMsg } : { errMsg });
    }
    if (button?.attr.openType === 'share')
      this.share(page, 'onShareAppMessage', { from: 'button', target: mark(button) });
    const form = button && lineage(button).find((at) => at.tag === 'wx-form');
    if (form && button?.attr.formType === 'submit') this.send(page, form, 'submit', { value: {} });
  }

  /** What the page answers when it is passed on; without an answer WeChat would make up a card of its own. */
  share(page: LivePage, lifecycle: 'onShareAppMessage' | 'onShareTimeline', options: object): void {
    const { route } = page.instance;
    const method = page.instance[lifecycle];
    if (typeof method !== 'function') throw new Error(`${route} 没有 ${lifecycle}，不能转发`);
    this.realm.guard(`${route} 的 ${lifecycle} 出错`, () => {
      const card: SharedCard = JSON.parse(
        JSON.stringify(method.call(page.instance, this.realm.clone(options)) ?? null),
      );
      if (!card?.title) throw new Error(`${lifecycle} 没有给出标题`);
      this.phone.cards.push(card);
    });
  }

  private bubble(page: LivePage, node: ViewNode, type: string, detail: object, extra: object): void {
    for (const at of lineage(node)) {
      if (!listens(at, type)) continue;
      this.dispatch(page, node, at, type, detail, extra);
      if (handlerOf(at, `catch${type}`)) return;
    }
  }

  private send(page: LivePage, node: ViewNode, type: string, detail: object): void {
    if (listens(node, type)) this.dispatch(page, node, node, type, detail, {});
  }

  private dispatch(
    page: LivePage,
    target: ViewNode,
    current: ViewNode,
    type: string,
    detail: object,
    extra: object,
  ): void {
    const event = this.realm.clone({
      type,
      detail,
      timeStamp: 1,
      target: mark(target),
      currentTarget: mark(current),
      mark: {},
      ...extra,
    });
    const handler = handlerOf(current, `catch${type}`) ?? handlerOf(current, `bind${type}`) ?? '';
    const method = page.instance[handler];
    if (typeof method !== 'function') throw new Error(`页面没有方法 ${handler}，wxml 却绑定了它`);
    this.realm.guard(`处理 ${type} 时出错`, () => method.call(page.instance, event));
  }
}

const handlerOf = (node: ViewNode, name: string): string | undefined =>
  typeof node.attr[name] === 'string' && node.attr[name] !== '' ? (node.attr[name] as string) : undefined;

const listens = (node: ViewNode, type: string): boolean =>
  handlerOf(node, `bind${type}`) !== undefined || handlerOf(node, `catch${type}`) !== undefined;

const mark = (node: ViewNode) => ({
  id: String(node.attr.id ?? ''),
  dataset: { sid: node.attr['data-sid'] },
  offsetLeft: 0,
  offsetTop: 0,
});

function lineage(node: ViewNode): ViewNode[] {
  const nodes: ViewNode[] = [];
  for (let at: ViewNode | null = node; at; at = at.parent) nodes.push(at);
  return nodes;
}

/** The greyed-out control that the node belongs to. */
export const disabledAt = (node: ViewNode): ViewNode | undefined =>
  lineage(node).find((at) => at.attr.disabled === true);

/** The control itself, the one inside a label's area, or the one around the words. */
function controlIn(node: ViewNode, tags: string[]): ViewNode {
  const found =
    [node, ...walk(node)].find((at) => tags.includes(at.tag)) ?? lineage(node).find((at) => tags.includes(at.tag));
  if (!found) throw new Error(`这里没有可操作的控件（${tags.join('、')}）：${visibleText(node)}`);
  return found;
}
