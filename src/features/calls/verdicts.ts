/** What the cards say about the reader's own organizations. The rules run on the server; here they become words. */
import type { ActionOutput } from '@domain/contracts';
import {
  bestOf,
  type CategoryEligibility,
  type Reason,
  type TrackEligibility,
  verdictWords,
} from '@domain/eligibility/verdict';

export type OrganizationAnswer = ActionOutput<'calls.eligibility'>['organizations'][number];
type Standing = Pick<CategoryEligibility, 'verdict' | 'standing'>;

/** Outside its dates a call is open to nobody; it still is for some organizations and not for others. */
export function standingWord({ verdict, standing }: Standing): string {
  return standing === 'eligible' && verdict !== 'eligible' ? '符合条件' : verdictWords[standing];
}

export const categoryOf = (answer: OrganizationAnswer, code: string): CategoryEligibility | null =>
  answer.categories.find((category) => category.code === code) ?? null;

/** Who belongs to several organizations sees the one that this is for. */
export function bestAnswer(answers: readonly OrganizationAnswer[], code: string): CategoryEligibility | null {
  const told = answers.flatMap((answer) => categoryOf(answer, code) ?? []);
  return bestOf(told, ({ standing }) => standing);
}

/** Why one cannot start: the first thing that refuses. Who needs a partner names her in the form. */
export function refusal(category: Pick<CategoryEligibility, 'verdict' | 'reasons'>): string | null {
  if (category.verdict !== 'ineligible') return null;
  return category.reasons.find(({ effect }) => effect === 'refuses')?.text ?? null;
}

/** What matters most first; otherwise in the order the rules give. */
const order: readonly Reason['effect'][] = ['refuses', 'joins', 'verifies', 'notes', 'allows'];
const sorted = (reasons: readonly Reason[]): Reason[] =>
  order.flatMap((effect) => reasons.filter((reason) => reason.effect === effect));

const isSame = (one: Reason, other: Reason): boolean =>
  one.ruleId === other.ruleId && one.effect === other.effect && one.text === other.text;

export interface ToldReasons {
  /** Those of the whole category. */
  shared: Reason[];
  /** Each track with what is its own; empty where all tracks are told the same. */
  tracks: { track: TrackEligibility; reasons: Reason[] }[];
}

export function tellReasons({ reasons, tracks }: Pick<CategoryEligibility, 'reasons' | 'tracks'>): ToldReasons {
  const isEverywhere = (reason: Reason) => tracks.every((track) => track.reasons.some((one) => isSame(one, reason)));
  const shared = reasons.filter(isEverywhere);
  const own = tracks.map((track) => ({ track, reasons: sorted(track.reasons.filter((one) => !isEverywhere(one))) }));
  const differ = own.some((one) => one.reasons.length > 0);
  return { shared: sorted(shared), tracks: differ ? own : [] };
}
