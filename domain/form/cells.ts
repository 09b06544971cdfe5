/** What single cells of a form must hold when it is complete. */
import { phoneSchema } from '../text';
import { dateSchema } from '../time';
import * as z from '../z';
import type { FormColumn } from './definition';

export const emailSchema = z.string().check(z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, '请填写完整的电子邮箱'));
export const wechatSchema = z
  .string()
  .check(
    z.regex(
      /^[A-Za-z][A-Za-z0-9_-]{5,19}$|^1\d{10}$/,
      '微信号为 6–20 位字母、数字、下划线或减号，以字母开头；也可填手机号',
    ),
  );
export const moneySchema = z.int('请填写整数元').check(z.nonnegative('金额不能为负数'));
export const numberSchema = z.number('请填写数字').check(z.nonnegative('不能为负数'));

/** Length counts characters (code points), as Chinese counts them. */
export const limitedText = (max: number) =>
  z.string('请填写文字').check(z.refine((value) => [...value].length <= max, `最多 ${max} 个字`));

export const columnSchemaOf = (column: FormColumn, maxText: number): z.ZodMiniType => {
  switch (column.type) {
    case 'number':
    case 'money':
      return numberSchema;
    case 'date':
      return dateSchema;
    case 'phone':
      return phoneSchema;
    case 'email':
      return emailSchema;
    case 'text':
      return limitedText(maxText);
  }
};

/** Nothing filled in, however it is written. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** The first complaint about one value, or null. */
export function firstMessage(schema: z.ZodMiniType, value: unknown): string | null {
  const result = schema.safeParse(value);
  return result.success ? null : (result.error.issues[0]?.message ?? '内容有误');
}
