/** Which filings (备案、报批) an activity needs, by the rules of its notice. Without dates, so that the phone can tell at once. */
import type { Call, Category, FilingRule } from '../call/schema';
import { countriesForFiling } from './counts';

/** What the whole call asks comes first, as in the notice. */
export const filingRulesOf = (call: Pick<Call, 'filings'>, category: Pick<Category, 'filings'>): FilingRule[] => [
  ...call.filings,
  ...category.filings,
];

export const filingsOfTracks = (rules: readonly FilingRule[], trackCodes: readonly string[]): FilingRule[] =>
  rules.filter((rule) => rule.trackCodes.length === 0 || rule.trackCodes.some((code) => trackCodes.includes(code)));

export interface Filed {
  title: string;
  countries: readonly string[];
  expected: { countries?: number | undefined };
}

/** Named like one of them, with so many countries, or asked of every activity where the rule says neither. */
function isNeeded({ names, countries }: FilingRule, activity: Filed): boolean {
  if (names.length === 0 && countries === null) return true;
  if (names.some((name) => activity.title.includes(name))) return true;
  const came = Math.max(countriesForFiling(activity.countries), activity.expected.countries ?? 0);
  return countries !== null && came >= countries;
}

export const filingsNeeded = (rules: readonly FilingRule[], activity: Filed): FilingRule[] =>
  rules.filter((rule) => isNeeded(rule, activity));
