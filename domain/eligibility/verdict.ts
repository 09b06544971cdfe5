/** What an organization is told about a category or a track, and why. One shape for rules, contract and pages. */
import * as z from '../z';

/** Worst first: a category's verdict is the best of its tracks', an organization's the best of its kinds'. */
export const verdicts = ['ineligible', 'joint', 'verify', 'eligible'] as const;
export const verdictSchema = z.enum(verdicts);
export type Verdict = z.infer<typeof verdictSchema>;

export const verdictWords: Record<Verdict, string> = {
  eligible: '可申报',
  verify: '需核实资质',
  joint: '可联合申报',
  ineligible: '不可申报',
};

/** The source of what no notice says: a rule of this mini-program. */
export const OURS = '小程序';

/** What a reason does to the verdict. `joins`: what stands against the organization is overcome with a partner. */
export const effects = ['allows', 'verifies', 'joins', 'refuses', 'notes'] as const;

export const reasonSchema = z.object({
  /** The rule by name; for a condition of the category `condition.<its id>`. */
  ruleId: z.string(),
  effect: z.enum(effects),
  text: z.string(),
  /** The place in the notice, or `OURS`. */
  source: z.string(),
  /** What to do about it; null where there is nothing to do. */
  remedy: z.nullable(z.string()),
});
export type Reason = z.infer<typeof reasonSchema>;

const standingShape = {
  /** May it apply now? */
  verdict: verdictSchema,
  /** The same, leaving the dates of the call and deferred categories aside: is this for an organization such as ours? */
  standing: verdictSchema,
  reasons: z.array(reasonSchema),
};

export const trackEligibilitySchema = z.object({ code: z.string(), ...standingShape });
export const categoryEligibilitySchema = z.object({
  code: z.string(),
  ...standingShape,
  /** In the notice's order; empty where the category has none. */
  tracks: z.array(trackEligibilitySchema),
});
export type TrackEligibility = z.infer<typeof trackEligibilitySchema>;
export type CategoryEligibility = z.infer<typeof categoryEligibilitySchema>;

export const rankOf = (verdict: Verdict): number => verdicts.indexOf(verdict);

/** The first of the best. */
export function bestOf<T>(candidates: readonly T[], verdictOf: (candidate: T) => Verdict): T | null {
  return candidates.reduce<T | null>(
    (best, one) => (best === null || rankOf(verdictOf(one)) > rankOf(verdictOf(best)) ? one : best),
    null,
  );
}

/** One refusal is enough; a partner overcomes those that come with `joins`; what is unproven comes last. */
export function verdictOf(reasons: readonly Pick<Reason, 'effect'>[]): Verdict {
  const has = (effect: Reason['effect']) => reasons.some((reason) => reason.effect === effect);
  if (has('refuses')) return 'ineligible';
  if (has('joins')) return 'joint';
  return has('verifies') ? 'verify' : 'eligible';
}
