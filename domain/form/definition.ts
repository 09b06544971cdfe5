/** The form of a category (the notice's 附表) as data: what it asks, cell by cell, in the notice's order. */
import * as z from '../z';

export const fieldTypes = [
  'text',
  'longText',
  'number',
  'money',
  'date',
  'phone',
  'email',
  'wechat',
  'choice',
  'choices',
  'table',
  'files',
  'person',
  'signature',
] as const;

/** What a table column may hold: a single-line value. */
export const columnTypes = ['text', 'number', 'money', 'date', 'phone', 'email'] as const;

export const columnSchema = z.object({
  id: z.string(),
  label: z.string(),
  type: z.enum(columnTypes),
});

export const fieldSchema = z.object({
  id: z.string().check(z.regex(/^[a-z][A-Za-z0-9]*$/, '字段编号用小驼峰英文')),
  label: z.string().check(z.minLength(1)),
  type: z.enum(fieldTypes),
  required: z.boolean(),
  maxLength: z.nullable(z.int().check(z.positive())),
  options: z.array(z.string()),
  columns: z.array(columnSchema),
  help: z.nullable(z.string()),
});

export const formDefinitionSchema = z.object({
  id: z.string(),
  title: z.string(),
  sections: z.array(z.object({ id: z.string(), title: z.string(), fields: z.array(fieldSchema) })),
});

export type FormField = z.infer<typeof fieldSchema>;
export type FormColumn = z.infer<typeof columnSchema>;
export type FormDefinition = z.infer<typeof formDefinitionSchema>;
