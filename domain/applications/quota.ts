/** Limits that count: how many one organization may submit to a call, and to one of its categories. */
export interface CountedApplication {
  applicationId: string;
  categoryCode: string;
  /** Absent in what was counted before tracks were kept. */
  trackCodes?: readonly string[];
}

/** Taken back: its place is free again. */
export const discountApplication = (
  submitted: readonly CountedApplication[],
  applicationId: string,
): CountedApplication[] => submitted.filter((entry) => entry.applicationId !== applicationId);

/**
 * The organization's submissions with this one among them; null when a limit stands against it. A set, not a number:
 * an application that is submitted again after a correction counts once.
 */
export function countApplication(
  submitted: readonly CountedApplication[],
  application: CountedApplication,
  limits: { perOrganization: number | null; perCategory: number | null },
): CountedApplication[] | null {
  const others = discountApplication(submitted, application.applicationId);
  const inCategory = others.filter((entry) => entry.categoryCode === application.categoryCode);
  const isFull = (count: number, limit: number | null) => limit !== null && count >= limit;
  if (isFull(others.length, limits.perOrganization) || isFull(inCategory.length, limits.perCategory)) return null;
  return [...others, application];
}
