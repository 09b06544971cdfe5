import type { CountedApplication } from '@domain/applications/quota';
import type { Stored, Transaction } from '../platform/documents';

/**
 * What one organization has submitted to one call: `<callSlug>:<organizationId>`. Read and written in the submit
 * transaction, because counting with a query would race. A set of applications, so that a resubmission counts once.
 */
export interface QuotaDocument extends Stored {
  callSlug: string;
  organizationId: string;
  applications: CountedApplication[];
}

export async function getQuotaIn(
  transaction: Transaction,
  callSlug: string,
  organizationId: string,
): Promise<QuotaDocument> {
  const _id = `${callSlug}:${organizationId}`;
  return (await transaction.find<QuotaDocument>('quotas', _id)) ?? { _id, callSlug, organizationId, applications: [] };
}

export const putQuotaIn = (transaction: Transaction, quota: QuotaDocument): Promise<void> =>
  transaction.put('quotas', quota);
