/** The platform's answer to a content check, as its event `wxa_media_check` brings it [O]. */
import { toInstant } from '@domain/time';
import * as z from '@domain/z';
import { findByTrace, noteSafety, passSafety } from '../repositories/evidence-checks';
import { objectTo } from './object-to';

const verdictSchema = z.object({
  MsgType: z.literal('event'),
  Event: z.literal('wxa_media_check'),
  trace_id: z.string().check(z.minLength(1), z.maxLength(200)),
  /** Not 0: the platform could not look at it, for one because it could not fetch it. */
  errcode: z._default(z.number(), 0),
  result: z.optional(z.object({ suggest: z.enum(['pass', 'review', 'risky']) })),
});

/** Found by the trace alone, which nobody else knows. What is not awaited, or no longer, is let go. */
export async function takeVerdict(event: unknown, now: number): Promise<{ taken: boolean }> {
  const parsed = verdictSchema.safeParse(event);
  if (!parsed.success) return { taken: false };
  const { trace_id, errcode, result } = parsed.data;
  const id = await findByTrace(trace_id);
  if (id === null) return { taken: false };
  if (errcode !== 0 || !result) {
    await noteSafety(id, { safetyTraceId: null, checkAfter: toInstant(now) });
  } else if (result.suggest === 'pass') {
    await passSafety(id);
  } else {
    await objectTo(id, 'risky', {}, now);
  }
  return { taken: true };
}
