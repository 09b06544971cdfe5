export const OPENID_HEADER = 'x-wx-openid';

/** The SDK turns an all-digit value into a number, so such openids cannot exist here. [X] */
export function isOpenid(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{1,128}$/.test(value) && !/^-?\d+$/.test(value);
}
