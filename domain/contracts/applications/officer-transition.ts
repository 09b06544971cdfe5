import { applicationSchema } from '../../applications/schema';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

/** An officer's step along the transition table: same input, output and errors for each. */
export const officerTransition = <const N extends string>(name: N, summary: string) =>
  defineAction({
    name,
    functionName: 'staff',
    kind: 'write',
    summary,
    callers: ['officer'],
    input: z.strictObject({ id: idSchema }),
    output: z.object({ status: applicationSchema.shape.status }),
    errors: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
  });
