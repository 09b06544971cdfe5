import { command } from '../platform/cloud';

/** Applications and projects as a message to many finds them. */
export interface AudienceQuery<S extends string> {
  callSlug: string;
  issuerName: string;
  /** Null: all. */
  categories: readonly string[] | null;
  statuses: readonly S[];
  /** The contact person after whom the page begins. */
  after: string | null;
  limit: number;
}
export const audienceWhere = <S extends string>({
  callSlug,
  issuerName,
  categories,
  statuses,
  after,
}: AudienceQuery<S>) => ({
  callSlug,
  contactOpenid: command.gt(after ?? ''),
  issuerName,
  status: command.in([...statuses]),
  ...(categories === null ? {} : { categoryCode: command.in([...categories]) }),
});
