/** What an association found an organization guilty of (违规处理): recorded and lifted by its officers, read by eligibility. */
import { dateSchema, daysUntil, formatDate, instantSchema } from '../time';
import * as z from '../z';

/** HN 二、3 and 一、5; what no notice speaks of bars only by the association's own decision. */
export const sanctionKinds = ['false_material', 'subcontracting', 'other'] as const;
export const sanctionKindSchema = z.enum(sanctionKinds, '请从所列情形中选择');
export type SanctionKind = z.infer<typeof sanctionKindSchema>;

export const sanctionKindWords: Record<SanctionKind, string> = {
  false_material: '申报材料弄虚作假',
  subcontracting: '项目转包',
  other: '其他违规',
};

/** For its own people and the officers. */
export const sanctionSchema = z.object({
  id: z.string(),
  /** The association that found it; it binds no other. */
  issuerName: z.string(),
  kind: sanctionKindSchema,
  reason: z.string(),
  /** When it was found. */
  fromOn: dateSchema,
  /** The last day of the association's own decision; null: for as long as a notice says. */
  untilOn: z.nullable(dateSchema),
  recordedAt: instantSchema,
  liftedAt: z.nullable(instantSchema),
  /** Why it was lifted. */
  liftedReason: z.nullable(z.string()),
});
export type SanctionRecord = z.infer<typeof sanctionSchema>;

/** What eligibility has to know of one that stands. */
export interface Sanction {
  issuerName: string;
  kind: SanctionKind;
  /** The year in which it was found. */
  year: number;
  untilOn: string | null;
}

export const isStanding = ({ liftedAt }: Pick<SanctionRecord, 'liftedAt'>): boolean => liftedAt === null;

/** What no notice speaks of ends with the association's decision; the notices' own terms are theirs to count. */
export const isExpired = ({ kind, untilOn }: Pick<SanctionRecord, 'kind' | 'untilOn'>, now: number): boolean =>
  kind === 'other' && untilOn !== null && daysUntil(untilOn, now) < 0;

/** Whether it may still bar the organization from something. */
export const isInForce = (record: Pick<SanctionRecord, 'kind' | 'untilOn' | 'liftedAt'>, now: number): boolean =>
  isStanding(record) && !isExpired(record, now);

/** What was lifted says nothing any more. */
export const toSanctions = (
  records: readonly Pick<SanctionRecord, 'issuerName' | 'kind' | 'fromOn' | 'untilOn' | 'liftedAt'>[],
): Sanction[] =>
  records
    .filter(isStanding)
    .map(({ issuerName, kind, fromOn, untilOn }) => ({ issuerName, kind, year: Number(fromOn.slice(0, 4)), untilOn }));

/** `2026年4月10日查实，不得申报至2027年12月31日` */
export const sanctionTerm = ({ fromOn, untilOn }: Pick<SanctionRecord, 'fromOn' | 'untilOn'>): string =>
  `${formatDate(fromOn, { year: true })}查实${untilOn === null ? '' : `，不得申报至${formatDate(untilOn, { year: true })}`}`;
