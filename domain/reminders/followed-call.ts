import type { ApplicationSummary } from '../applications/schema';

/**
 * Whoever has begun an application to the call is reminded of that by its own plan, and whoever has handed one in has
 * nothing left to be reminded of: then following sends nothing.
 */
export const hasAppliedTo = (
  slug: string,
  applications: readonly Pick<ApplicationSummary, 'callSlug' | 'status'>[],
): boolean => applications.some(({ callSlug, status }) => callSlug === slug && status !== 'withdrawn');
