import * as z from './z';

/** A trimmed, non-empty text of at most `max` characters, counted as Chinese counts them (code points). */
export const textSchema = (max: number) =>
  z.string().check(
    z.trim(),
    z.minLength(1, '不能为空'),
    z.refine((value) => [...value].length <= max, `最多 ${max} 个字`),
  );

/** Mainland mobile numbers, and landlines with area code. */
export const phoneSchema = z
  .string()
  .check(z.regex(/^(1\d{10}|0\d{2,3}-?\d{7,8}(-\d{1,6})?)$/, '请填写 11 位手机号，或带区号的座机号，如 0771-2630981'));
