/** One push as WeChat would look at it, by the very rules of the local cloud; and as its reader would. */
import { TEMPLATE_THING_MAX } from '@domain/constants';
import type { TemplateConfig } from '@domain/reminders/template-config';
import { routes } from '@domain/routes';
import { findDataFault } from '../../../emulator/openapi/message-fields';
import type { Problem } from './problem';

export interface SamplePush {
  /** The rule or the message, and what it is about. */
  rule: string;
  template: keyof TemplateConfig;
  data: Record<string, { value: string }>;
  /** Titles that are longer than the field are cut, for there is nowhere else to cut. */
  title: string;
  /** The page of a reminder; of a message, that of its inbox item. */
  page?: string;
}

/** What a person types in samples is made of this; only such text may be cut anywhere. */
export const TYPED = '某';
export const typed = (length: number): string => TYPED.repeat(length);

/** No page of the send API states a limit; the platform's other interfaces that take a page with its query stop here [O]. */
const PAGE_MAX = 1024;

const limits: Record<string, string> = {
  thing: `最多 ${TEMPLATE_THING_MAX} 个字，不能换行`,
  phrase: '最多 5 个字，只能是汉字，不能有数字、字母、空格和标点',
  time: '写成 2019年10月1日 15:01 的样子',
  date: '写成 2019年10月1日 15:01 的样子',
};
const kindOf = (key: string): string => key.replace(/\d+$/, '');

function valueProblem(key: string, value: string, isTitle: boolean): string | null {
  if (value.trim() === '') return '是空的，微信不收';
  if (findDataFault({ [key]: { value } }, undefined)) {
    const shown = value.replace(/\p{Cc}/gu, '␤');
    return `“${shown}”微信不收：${limits[kindOf(key)] ?? '格式不对'}`;
  }
  if (value.endsWith('…') && !isTitle && !value.endsWith(`${TYPED}…`)) {
    return `“${value}”是截断的：把话写短，或把几项分开列，让它从两项之间断开`;
  }
  return null;
}

function pageProblem(page: string | undefined): string | null {
  if (page === undefined) return null;
  const [path = ''] = page.split('?');
  if (!Object.values<string>(routes).includes(path)) return `“${page}”不是小程序的页面`;
  return page.length > PAGE_MAX ? `“${page.slice(0, 60)}…”有 ${page.length} 个字符，最多 ${PAGE_MAX} 个` : null;
}

export function checkPush({ rule, template, data, title, page }: SamplePush, config: TemplateConfig): Problem[] {
  const isLong = [...title].length > TEMPLATE_THING_MAX;
  const ofFields = Object.entries(config[template].fields).flatMap(([field, { key, label }]) => {
    const reason = valueProblem(key, data[key]?.value ?? '', field === 'subject' && isLong);
    return reason === null ? [] : [{ path: rule, where: `${label}（${field}，${key}）`, reason }];
  });
  const ofPage = pageProblem(page);
  return ofPage === null ? ofFields : [...ofFields, { path: rule, where: '页面', reason: ofPage }];
}
