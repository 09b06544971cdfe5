import { answersSchemaOf, fieldValueSchema, firstMessage } from '@domain/form/answers';
import { type FormDefinition, type FormField, fieldTypes } from '@domain/form/definition';
import fc from 'fast-check';

const field = (over: Partial<FormField>): FormField => ({
  id: 'cell',
  label: '栏目',
  type: 'text',
  required: true,
  maxLength: null,
  options: [],
  columns: [],
  help: null,
  ...over,
});
const message = (over: Partial<FormField>, value: unknown) => firstMessage(fieldValueSchema(field(over)), value);

describe('one schema checks a form’s cells on the phone and on the server', () => {
  it.each<[string, Partial<FormField>, unknown, string | null]>([
    ['an empty required cell asks to be filled', {}, '', '请填写栏目'],
    ['an optional cell may stay empty', { required: false }, '', null],
    ['length counts characters, not bytes', { maxLength: 3 }, '一二三', null],
    ['an emoji is one character', { maxLength: 1 }, '🎉', null],
    ['too long says how long it may be', { maxLength: 3 }, '一二三四', '最多 3 个字'],
    ['a mobile number', { type: 'phone' }, '13877112233', null],
    ['a landline as the notice prints it', { type: 'phone' }, '0771-2630981', null],
    ['half a number', { type: 'phone' }, '138', '请填写 11 位手机号，或带区号的座机号，如 0771-2630981'],
    ['a date that does not exist', { type: 'date' }, '2026-02-30', '没有这一天'],
    ['an option that is not offered', { type: 'choice', options: ['甲', '乙'] }, '丙', '请从所列选项中选择'],
    ['money below zero', { type: 'money' }, -1, '金额不能为负数'],
    ['a signature is given on paper', { type: 'signature' }, undefined, null],
    ['a person without a phone', { type: 'person' }, { name: '韦一', title: '秘书长', phone: '' }, '请填写联系电话'],
    ['a whole person', { type: 'person' }, { name: '韦一', title: '秘书长', phone: '13877112233' }, null],
    [
      'a table without rows',
      { type: 'table', columns: [{ id: 'name', label: '姓名', type: 'text' }] },
      [],
      '请填写栏目',
    ],
    [
      'a table row with an empty cell names the row',
      { type: 'table', columns: [{ id: 'name', label: '姓名', type: 'text' }] },
      [{ id: 'r1', cells: { post: '院长' } }],
      '第 1 行：请填写姓名',
    ],
    [
      'a table row nobody wrote into is no row',
      { type: 'table', required: false, columns: [{ id: 'name', label: '姓名', type: 'text' }] },
      [{ id: 'r1', cells: { name: ' ' } }],
      null,
    ],
    [
      'a required table of blank rows is empty',
      { type: 'table', columns: [{ id: 'name', label: '姓名', type: 'text' }] },
      [{ id: 'r1', cells: {} }],
      '请填写栏目',
    ],
    [
      'a wrong cell names its row and column',
      { type: 'table', columns: [{ id: 'phone', label: '联系电话', type: 'phone' }] },
      [
        { id: 'r1', cells: {} },
        { id: 'r2', cells: { phone: '138' } },
      ],
      '第 2 行：联系电话，请填写 11 位手机号，或带区号的座机号，如 0771-2630981',
    ],
    ['blanks around a telephone number do not matter', { type: 'phone' }, ' 13877112233 ', null],
    ['blanks alone are nothing', {}, '  　', '请填写栏目'],
    ['an email without a place', { type: 'email' }, 'wei@', '请填写完整的电子邮箱'],
    [
      'a WeChat name that begins with a digit',
      { type: 'wechat' },
      '1abc',
      '微信号为 6–20 位字母、数字、下划线或减号，以字母开头；也可填手机号',
    ],
    ['a number typed as words', { type: 'number' }, '三十', '请填写数字'],
  ])('%s', (_name, over, value, expected) => {
    expect(message(over, value)).toBe(expected);
  });

  it('never throws, whatever arrives', () => {
    const types = fc.constantFrom(...fieldTypes);
    fc.assert(
      fc.property(types, fc.anything(), (type, value) => {
        fieldValueSchema(field({ type, options: ['甲'], columns: [{ id: 'a', label: '甲', type: 'text' }] })).safeParse(
          value,
        );
      }),
    );
  });

  const form: FormDefinition = {
    id: 'f',
    title: '表',
    sections: [
      { id: 's1', title: '一', fields: [field({ id: 'first', label: '第一栏' })] },
      { id: 's2', title: '二', fields: [field({ id: 'second', label: '第二栏', type: 'phone' })] },
    ],
  };
  const known = new Set(['first', 'second', 'printed']);
  const paths = (answers: Record<string, unknown>) => {
    const result = answersSchemaOf(form, known).safeParse(answers);
    return result.success ? [] : result.error.issues.map(({ path }) => path.join('.'));
  };
  it('problems come in the form’s order, each naming its cell', () => {
    expect(paths({ second: '1' })).toEqual(['first', 'second']);
  });
  it('a cell the notice does not have is refused rather than dropped; one that the core answers is no problem', () => {
    expect(paths({ first: '好', second: '13877112233', printed: '旧' })).toEqual([]);
    expect(paths({ first: '好', second: '13877112233', third: 'x' })).toEqual(['third']);
  });
});
