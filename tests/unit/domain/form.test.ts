import { fieldValueSchema, firstMessage, formAnswersSchema } from '@domain/form/answers';
import { checkAnswers } from '@domain/form/check-answers';
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
const message = (over: Partial<FormField>, value: unknown, mode: 'draft' | 'complete' = 'complete') =>
  firstMessage(fieldValueSchema(field(over), mode), value);

const name = { id: 'name', label: '姓名', type: 'text' as const };
const row = (cells: Record<string, unknown>) => ({ id: 'r1', cells });

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
      [{ id: 'r1', cells: {} }],
      '第 1 行：请填写姓名',
    ],
  ])('%s', (_name, over, value, expected) => {
    expect(message(over, value)).toBe(expected);
  });

  it('a draft accepts what is half-written', () => {
    expect(message({ type: 'phone' }, '138', 'draft')).toBeNull();
    expect(message({ type: 'person' }, { name: '韦' }, 'draft')).toBeNull();
  });
  it.each<[string, Partial<FormField>, unknown]>([
    ['a person with a cell of somebody’s own', { type: 'person' }, { name: '韦', $gt: '' }],
    ['a row with a column of somebody’s own', { type: 'table', columns: [name] }, [row({ name: '韦', 'a.b': 1 })]],
    ['a cell that holds more than a word', { type: 'table', columns: [name] }, [row({ name: { $gt: '' } })]],
    ['a cell without end', { type: 'table', columns: [name] }, [row({ name: '长'.repeat(5001) })]],
  ])('even a draft keeps only what its form asks: %s', (_name, over, value) => {
    expect(message(over, value, 'draft')).toMatch(/不认识的内容|格式不对|最多 5000 个字/);
    expect(message(over, value)).not.toBeNull();
  });

  it('never throws, whatever arrives', () => {
    const types = fc.constantFrom(...fieldTypes);
    fc.assert(
      fc.property(
        types,
        fc.anything(),
        fc.constantFrom<'draft' | 'complete'>('draft', 'complete'),
        (type, value, mode) => {
          fieldValueSchema(
            field({ type, options: ['甲'], columns: [{ id: 'a', label: '甲', type: 'text' }] }),
            mode,
          ).safeParse(value);
        },
      ),
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
  it('problems come in the form’s order, each naming its cell', () => {
    expect(checkAnswers(form, { second: '1' }, 'complete').map((p) => [p.path, p.label])).toEqual([
      ['answers.first', '第一栏'],
      ['answers.second', '第二栏'],
    ]);
  });
  it('an unknown cell is refused rather than dropped', () => {
    expect(checkAnswers(form, { first: '好', second: '13877112233', third: 'x' }, 'complete')).toEqual([
      { path: 'answers.third', label: '申报表', message: '有一栏不在这张表中，请刷新后再填' },
    ]);
    expect(formAnswersSchema(form, 'complete').safeParse({ first: '好', second: '13877112233' }).success).toBe(true);
    expect(
      formAnswersSchema(form, 'complete').safeParse({ first: '好', second: '13877112233', third: 'x' }).success,
    ).toBe(false);
  });
});
