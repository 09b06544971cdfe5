/** Apart from the rules: the phone needs the shape only, not the calendar behind it. */
import { dateSchema } from '../time';
import * as z from '../z';

export const nextDateSchema = z.object({
  /** acceptance, completion, item:<id>, activity:<id> or publicity */
  id: z.string(),
  title: z.string(),
  on: dateSchema,
  /** False where the working days ran into a year whose holidays are not published yet. */
  isCertain: z.boolean(),
});
export type NextDate = z.infer<typeof nextDateSchema>;
