/**
 * Inputs that keep what is typed to themselves. Taro sends the text of an input back to the view with every key
 * (FormElement.dispatchEvent, @tarojs/runtime) and puts a `value` that React holds back in its place (finishEventHandler,
 * @tarojs/react): a page of text for every character. `defaultValue` is set once; the rest is left to the native input.
 */
interface InputEvent {
  type: string;
  mpEvent?: { detail: { value?: unknown } };
}
interface FormNode {
  props: { value?: unknown };
  dispatchEvent(event: InputEvent): boolean;
}

const leftAlone = new WeakSet<object>();

/** The element still knows its text, should it be drawn again, but tells the view nothing. */
function leaveAlone(node: unknown): void {
  const element = node as FormNode | null;
  if (!element || leftAlone.has(element)) return;
  leftAlone.add(element);
  const asElement = Object.getPrototypeOf(Object.getPrototypeOf(element)) as FormNode;
  element.dispatchEvent = (event) => {
    if (event.type === 'input' && event.mpEvent) element.props.value = event.mpEvent.detail.value;
    return asElement.dispatchEvent.call(element, event);
  };
}

export const startingWith = (text: string): object => ({ defaultValue: text, ref: leaveAlone });
