/** WeChat can hand over the number it knows, on a tap of its own button. */
export const canAskPhone = true;
