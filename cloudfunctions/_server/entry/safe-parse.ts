import type * as z from '@domain/z';

type Parsed<S extends z.ZodMiniType> =
  | { success: true; data: z.output<S> }
  | { success: false; error: Pick<z.core.$ZodError, 'issues'> };

/**
 * As zod's own, for whatever was sent: it measures everything that has a `length`, also what is neither a text nor a list,
 * and breaks off where that is nothing to compare with (`{ length: { toString: 1 } }`).
 */
export function safeParse<S extends z.ZodMiniType>(schema: S, value: unknown): Parsed<S> {
  try {
    return schema.safeParse(value);
  } catch {
    return { success: false, error: { issues: [] } };
  }
}
