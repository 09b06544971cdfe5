/** A call as its pages read it: without the forms, which are a third of it and are asked for one by one. */
import { formDefinitionSchema } from '../form/definition';
import * as z from '../z';
import { callSchema, categorySchema } from './schema';

export const callViews = ['full', 'reading'] as const;

/** What `calls.get` answers in either view; only `full` brings the forms. */
export const readingCallSchema = z.extend(callSchema, {
  isDemo: z.boolean(),
  categories: z.array(z.extend(categorySchema, { form: z.optional(formDefinitionSchema) })),
});
export type ReadingCall = z.infer<typeof readingCallSchema>;
export type ReadingCategory = ReadingCall['categories'][number];

/** Derived from the schemas, so that a field added to the model is not forgotten here. */
export const readingFields: readonly string[] = [
  ...Object.keys(readingCallSchema.shape).filter((field) => field !== 'categories'),
  ...Object.keys(categorySchema.shape)
    .filter((field) => field !== 'form')
    .map((field) => `categories.${field}`),
];
