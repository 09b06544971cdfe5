/** The kinds of schema this product declares, in zod's method style. `mini.ts` is the same. */
import * as z from 'zod';

z.config({ jitless: true });

const point = z.object({
  min: z.number().int().nonnegative().nullable(),
  max: z.number().int().nonnegative().nullable(),
});
const schema = z.object({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1).max(100),
  kind: z.enum(['one', 'many']),
  state: z.union([z.literal('open'), z.literal('closed')]),
  range: point.refine((range) => range.min === null || range.max === null || range.min <= range.max),
  answers: z.record(z.string(), z.unknown()),
  items: z.array(z.strictObject({ id: z.string(), note: z.string().optional() })).min(1),
});

export const isValid = schema.safeParse(JSON.parse('{}')).success;
