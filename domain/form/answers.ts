/**
 * One schema per form, generated from its definition and used on the phone and on the server alike.
 * `draft` accepts whatever is half-written but well-typed; `complete` is what submitting needs.
 */
import { TEXT_MAX } from '../constants';
import { phoneSchema } from '../text';
import { dateSchema } from '../time';
import * as z from '../z';
import type { FormColumn, FormDefinition, FormField } from './definition';

export type FillMode = 'draft' | 'complete';

const emailSchema = z.string().check(z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, '请填写完整的电子邮箱'));
const wechatSchema = z
  .string()
  .check(
    z.regex(
      /^[A-Za-z][A-Za-z0-9_-]{5,19}$|^1\d{10}$/,
      '微信号为 6–20 位字母、数字、下划线或减号，以字母开头；也可填手机号',
    ),
  );
const moneySchema = z.int('请填写整数元').check(z.nonnegative('金额不能为负数'));
const numberSchema = z.number('请填写数字').check(z.nonnegative('不能为负数'));

const limitedText = (max: number) =>
  z.string('请填写文字').check(z.refine((value) => [...value].length <= max, `最多 ${max} 个字`));

/** Empty means not yet filled: a draft may keep it, a complete form may keep it only where the cell is optional. */
const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** A cell of a person row: free while drafting, filled and well-formed when complete. */
const personCell = (label: string, schema: z.ZodMiniType, mode: FillMode) =>
  mode === 'draft'
    ? z.optional(limitedText(TEXT_MAX.short))
    : z.string(`请填写${label}`).check(
        z.check((context) => {
          const message = context.value.trim() === '' ? `请填写${label}` : firstMessage(schema, context.value);
          if (message) context.issues.push({ code: 'custom', message, input: context.value });
        }),
      );

const personSchema = (mode: FillMode) =>
  z.strictObject({
    name: personCell('姓名', limitedText(TEXT_MAX.name), mode),
    title: personCell('职务', limitedText(TEXT_MAX.title), mode),
    phone: personCell('联系电话', phoneSchema, mode),
  });

const columnValue = (column: FormColumn): z.ZodMiniType => {
  switch (column.type) {
    case 'number':
      return numberSchema;
    case 'money':
      return numberSchema;
    case 'date':
      return dateSchema;
    case 'phone':
      return phoneSchema;
    case 'email':
      return emailSchema;
    case 'text':
      return limitedText(TEXT_MAX.short);
  }
};

/** Of any column while it is being filled: a word, a number or nothing. */
const tableCell = z.optional(z.nullable(z.union([limitedText(TEXT_MAX.long), z.number()], '格式不对')));

const tableSchema = (field: FormField, mode: FillMode) =>
  z
    .array(
      z.strictObject({
        id: z.string().check(z.maxLength(64)),
        cells: z.strictObject(Object.fromEntries(field.columns.map((column) => [column.id, tableCell]))),
      }),
    )
    .check(
      z.check((context) => {
        if (mode === 'draft') return;
        context.value.forEach((row, index) => {
          for (const column of field.columns) {
            const value = row.cells[column.id];
            const problem = isEmpty(value) ? `请填写${column.label}` : firstMessage(columnValue(column), value);
            if (problem) {
              context.issues.push({
                code: 'custom',
                message: `第 ${index + 1} 行：${problem}`,
                input: value,
                path: [index, 'cells', column.id],
              });
            }
          }
        });
      }),
    );

/** The shape of one field's value when it is not empty. */
function valueSchema(field: FormField, mode: FillMode): z.ZodMiniType {
  switch (field.type) {
    case 'text':
      return limitedText(field.maxLength ?? TEXT_MAX.short);
    case 'longText':
      return limitedText(field.maxLength ?? TEXT_MAX.long);
    case 'number':
      return numberSchema;
    case 'money':
      return moneySchema;
    case 'date':
      return mode === 'draft' ? limitedText(TEXT_MAX.short) : dateSchema;
    case 'phone':
      return mode === 'draft' ? limitedText(TEXT_MAX.short) : phoneSchema;
    case 'email':
      return mode === 'draft' ? limitedText(TEXT_MAX.short) : emailSchema;
    case 'wechat':
      return mode === 'draft' ? limitedText(TEXT_MAX.short) : wechatSchema;
    case 'choice':
      return z.enum(field.options as [string, ...string[]], '请从所列选项中选择');
    case 'choices':
      return z.array(z.enum(field.options as [string, ...string[]], '请从所列选项中选择'));
    case 'table':
      return tableSchema(field, mode);
    case 'files':
      return z.array(z.string());
    case 'person':
      return personSchema(mode);
    case 'signature':
      // Signed by hand on the printed form.
      return z.null();
  }
}

const verbs: Partial<Record<FormField['type'], string>> = {
  choice: '请选择',
  choices: '请选择',
  date: '请选择',
  files: '请上传',
};

/** Schema of one field, empty values included. */
export function fieldValueSchema(field: FormField, mode: FillMode): z.ZodMiniType {
  const value = valueSchema(field, mode);
  return z.unknown().check(
    z.check((context) => {
      if (isEmpty(context.value)) {
        if (mode === 'complete' && field.required && field.type !== 'signature') {
          context.issues.push({
            code: 'custom',
            message: `${verbs[field.type] ?? '请填写'}${field.label}`,
            input: context.value,
          });
        }
        return;
      }
      const result = value.safeParse(context.value);
      if (result.success) return;
      for (const issue of result.error.issues) {
        context.issues.push({ code: 'custom', message: issue.message, input: context.value, path: [...issue.path] });
      }
    }),
  );
}

/** Every field of a form, in its order. */
export const formFields = (form: FormDefinition): FormField[] => form.sections.flatMap((section) => section.fields);

/** Schema of all answers; unknown field ids are refused so that nothing typed vanishes silently. */
export function formAnswersSchema(form: FormDefinition, mode: FillMode) {
  return z.strictObject(
    Object.fromEntries(formFields(form).map((field) => [field.id, z.optional(fieldValueSchema(field, mode))])),
  );
}

/** The first complaint about one value, or null. */
export function firstMessage(schema: z.ZodMiniType, value: unknown): string | null {
  const result = schema.safeParse(value);
  return result.success ? null : (result.error.issues[0]?.message ?? '内容有误');
}
