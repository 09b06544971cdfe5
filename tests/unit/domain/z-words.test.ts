import { z } from '@domain/z';

const complaintsOf = (schema: z.ZodMiniType, input: unknown): string[] => {
  const result = schema.safeParse(input);
  return result.success ? [] : result.error.issues.map(({ message }) => message);
};

test.each<[string, z.ZodMiniType, unknown, string]>([
  ['nothing', z.string(), undefined, '不能为空'],
  ['another type', z.string(), { $gt: '' }, '格式不对'],
  ['half a number', z.int(), 1.5, '格式不对'],
  ['an empty text', z.string().check(z.minLength(1)), '', '不能为空'],
  ['a short text', z.string().check(z.minLength(8)), 'x', '至少 8 个字'],
  ['a long text', z.string().check(z.maxLength(2)), 'xxx', '最多 2 个字'],
  ['an empty list', z.array(z.string()).check(z.minLength(1)), [], '不能为空'],
  ['a long list', z.array(z.string()).check(z.maxLength(1)), ['', ''], '最多 1 项'],
  ['too little', z.number().check(z.nonnegative()), -1, '不能小于 0'],
  ['nothing where there must be more', z.number().check(z.positive()), 0, '须大于 0'],
  ['too much', z.number().check(z.maximum(5)), 6, '不能大于 5'],
  ['more than JavaScript counts', z.int(), 2 ** 60, '数字太大'],
  ['less than JavaScript counts', z.int(), -(2 ** 60), '数字太小'],
  ['no option', z.enum(['a', 'b']), 'c', '请从所列选项中选择'],
  ['no pattern', z.string().check(z.regex(/^a$/)), 'b', '格式不对'],
  ['one too many', z.strictObject({}), { extra: 1 }, '不认识的内容：extra'],
])('%s is told without a word of a programmer’s', (_name, schema, input, message) => {
  expect(complaintsOf(schema, input)).toEqual([message]);
});

test('of what is unknown only the beginning is repeated', () => {
  const input = Object.fromEntries(['a', 'b', 'c', 'd'].map((letter) => [letter.repeat(100), 1]));
  const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(20));
  expect(complaintsOf(z.strictObject({}), input)).toEqual([`不认识的内容：${a}、${b}、${c} 等`]);
});

test('a schema’s own words come first', () => {
  expect(complaintsOf(z.int('请填写整数元'), 'x')).toEqual(['请填写整数元']);
});
