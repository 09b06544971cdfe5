import { z } from '@domain/z';

/**
 * As zod's own, for whatever was sent: it measures everything that has a `length`, also what is neither a text nor a list,
 * and breaks off where that is nothing to compare with (`{ length: { toString: 1 } }`).
 */
export function safeParse<S extends z.ZodMiniType>(schema: S, value: unknown): ReturnType<S['safeParse']> {
  try {
    return schema.safeParse(value) as ReturnType<S['safeParse']>;
  } catch {
    return { success: false, error: new z.core.$ZodError([]) } as ReturnType<S['safeParse']>;
  }
}
