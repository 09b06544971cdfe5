/** By id: what the administrator chose on mp.weixin.qq.com, with the label of each data key. */
export type MessageTemplates = Readonly<Record<string, { title: string; labels: Readonly<Record<string, string>> }>>;

const length = (text: string) => [...text].length;
const CLOCK = '([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?';
const DAY = '\\d{4}年\\d{1,2}月\\d{1,2}日';
const MOMENT = `(${DAY}( ${CLOCK})?|${CLOCK})`;
const TIME = new RegExp(`^${MOMENT}( ?~ ?${MOMENT})?$`);
const DATE = new RegExp(`^${DAY}( ${CLOCK})?( ?~ ?(${DAY}( ${CLOCK})?|${CLOCK}))?$`);

/** Line breaks and the like are refused in every field. [O] */
const CONTROL = /\p{Cc}/u;

/** Limits by the type that begins a template key, e.g. `thing1`. [O] */
const rules: Record<string, (value: string) => boolean> = {
  thing: (value) => length(value) <= 20,
  number: (value) => value.length <= 32 && /^-?\d+(\.\d+)?$/.test(value),
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => length(value) <= 5 && /^[^\p{L}\p{N}\s]+$/u.test(value),
  character_string: (value) => length(value) <= 32 && !/\p{Script=Han}/u.test(value),
  time: (value) => TIME.test(value),
  date: (value) => DATE.test(value),
  amount: (value) => /^[¥￥$€£]?\d{1,10}(\.\d+)?元?$/.test(value),
  phone_number: (value) => /^[\d+\-*#() ]{1,17}$/.test(value),
  car_number: (value) => length(value) <= 8,
  name: (value) => (/\p{Script=Han}/u.test(value) ? length(value) <= 10 : length(value) <= 20),
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
};

/** The first thing wrong with a message's data, in WeChat's words; undefined when it is fine. */
export function findDataFault(data: unknown, templateKeys: readonly string[] | undefined): string | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return 'argument invalid! data must be an object';
  const entries = Object.entries(data as Record<string, unknown>);
  const missing = templateKeys?.find((key) => !(key in data));
  if (missing !== undefined) return `argument invalid! data.${missing}.value is empty`;
  for (const [key, cell] of entries) {
    const value = (cell as { value?: unknown } | null)?.value;
    if (value === undefined || value === null || value === '') return `argument invalid! data.${key}.value is empty`;
    const isInTemplate = templateKeys?.includes(key) ?? true;
    if (!isInTemplate || typeof value === 'object' || CONTROL.test(String(value)) || !fits(key, String(value)))
      return `argument invalid! data.${key}.value invalid`;
  }
  return undefined;
}

function fits(key: string, value: string): boolean {
  const type = /^([a-z_]+?)\d+$/.exec(key)?.[1];
  const rule = type === undefined ? undefined : rules[type];
  return rule?.(value) ?? false;
}
