import * as z from './z';

/** A trimmed, non-empty text of at most `max` characters, counted as Chinese counts them (code points). */
export const textSchema = (max: number) =>
  z.string().check(
    z.trim(),
    z.minLength(1, '不能为空'),
    z.refine((value) => [...value].length <= max, `最多 ${max} 个字`),
  );
