/** The kinds of schema this product declares, in zod/mini's function style. `classic.ts` is the same. */
import * as z from 'zod/mini';

z.config({ jitless: true });

const whole = z.nullable(z.int().check(z.nonnegative()));
const point = z.object({ min: whole, max: whole });
const schema = z.object({
  slug: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  title: z.string().check(z.minLength(1), z.maxLength(100)),
  kind: z.enum(['one', 'many']),
  state: z.union([z.literal('open'), z.literal('closed')]),
  range: point.check(z.refine((range) => range.min === null || range.max === null || range.min <= range.max)),
  answers: z.record(z.string(), z.unknown()),
  items: z.array(z.strictObject({ id: z.string(), note: z.optional(z.string()) })).check(z.minLength(1)),
});

export const isValid = schema.safeParse(JSON.parse('{}')).success;
