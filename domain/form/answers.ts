/** What a form's cells must hold when it is submitted: one schema per cell, made from the form's definition. */
import { TEXT_MAX } from '../constants';
import { phoneSchema } from '../text';
import { dateSchema } from '../time';
import * as z from '../z';
import { emailSchema, isEmpty, limitedText, moneySchema, numberSchema, wechatSchema } from './cells';
import type { FormDefinition, FormField } from './definition';
import { personProblems, personRow } from './person';
import { rowSchema, tableSchema, writtenRows } from './rows';

export { firstMessage, isEmpty } from './cells';

const personSchema = z.record(z.string(), z.unknown(), '请按姓名、职务、联系电话填写').check(
  z.check((context) => {
    for (const { key, message } of personProblems(personRow, context.value)) {
      context.issues.push({ code: 'custom', message, input: context.value[key], path: [key] });
    }
  }),
);

/** The shape of one field's value when it is not empty. */
function valueSchema(field: FormField): z.ZodMiniType {
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
      return dateSchema;
    case 'phone':
      return phoneSchema;
    case 'email':
      return emailSchema;
    case 'wechat':
      return wechatSchema;
    case 'choice':
      return z.enum(field.options as [string, ...string[]], '请从所列选项中选择');
    case 'choices':
      return z.array(z.enum(field.options as [string, ...string[]], '请从所列选项中选择'), '请从所列选项中选择');
    case 'table':
      return tableSchema(field);
    case 'files':
      return z.array(z.string(), '请上传附件');
    case 'person':
      return personSchema;
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

/** Empty to a reader: a table of blank rows and a person without a word are, too. */
export function isUnanswered(field: FormField, value: unknown): boolean {
  if (isEmpty(value)) return true;
  if (field.type === 'person' && typeof value === 'object') return Object.values(value as object).every(isEmpty);
  if (field.type !== 'table') return false;
  const rows = z.array(rowSchema).safeParse(value);
  return rows.success && writtenRows(rows.data).length === 0;
}

/** A number or a date may come with blanks around it; a text keeps its own. */
const trimmed = (field: FormField, value: unknown): unknown =>
  typeof value === 'string' && field.type !== 'text' && field.type !== 'longText' ? value.trim() : value;

/** Schema of one field, empty values included. */
export function fieldValueSchema(field: FormField): z.ZodMiniType {
  const value = valueSchema(field);
  return z.unknown().check(
    z.check((context) => {
      if (isUnanswered(field, context.value)) {
        if (!field.required || field.type === 'signature') return;
        const message = `${verbs[field.type] ?? '请填写'}${field.label}`;
        context.issues.push({ code: 'custom', message, input: context.value });
        return;
      }
      const result = value.safeParse(trimmed(field, context.value));
      if (result.success) return;
      for (const issue of result.error.issues) {
        context.issues.push({ code: 'custom', message: issue.message, input: context.value, path: [...issue.path] });
      }
    }),
  );
}

/** Every field of a form, in its order. */
export const formFields = (form: FormDefinition): FormField[] => form.sections.flatMap((section) => section.fields);

/**
 * All answers in the form's order. An id that the notice's form does not have is refused, so that nothing typed vanishes
 * silently; `known` are those it has, asked or not.
 */
export function answersSchemaOf(form: FormDefinition, known: ReadonlySet<string>) {
  const schemas = formFields(form).map((field) => [field.id, fieldValueSchema(field)] as const);
  return z.record(z.string(), z.unknown()).check(
    z.check((context) => {
      for (const [id, schema] of schemas) {
        const result = schema.safeParse(context.value[id]);
        if (result.success) continue;
        for (const { message, path } of result.error.issues) {
          context.issues.push({ code: 'custom', message, input: context.value[id], path: [id, ...path] });
        }
      }
      for (const id of Object.keys(context.value)) {
        if (known.has(id)) continue;
        const message = '申报表中没有这一栏，请刷新后再填';
        context.issues.push({ code: 'custom', message, input: context.value[id], path: [id] });
      }
    }),
  );
}
