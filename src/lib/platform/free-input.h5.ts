/**
 * Inputs that keep what is typed to themselves. Taro's h5 controls write a `value` that React holds back over what was
 * typed (finishedEventHandler, @tarojs/components), so they get their text once, from outside React.
 */
const begun = new WeakSet<object>();

export const startingWith = (text: string): object => ({
  ref: (node: { value: string } | null) => {
    if (!node || begun.has(node)) return;
    begun.add(node);
    node.value = text;
  },
});
