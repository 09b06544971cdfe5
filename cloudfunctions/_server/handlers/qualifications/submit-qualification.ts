import { MAX_QUALIFICATIONS } from '@domain/constants';
import { qualificationWord } from '@domain/eligibility/qualifications';
import { AppError } from '@domain/errors';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { idOf } from '../../ids';
import { runTransaction } from '../../platform/documents';
import { findOrganizationIn } from '../../repositories/organizations';
import { getPerson, ofItsContactPerson } from '../guards';
import { changeOrganizationIn } from '../organizations/change-organization';

export const submitQualification: Handler<'qualifications.submit'> = async (
  context,
  { organizationId, key, type, level, year, note },
) => {
  const person = await getPerson(context);
  const id = idOf('qualification', organizationId, key);
  const at = toInstant(context.now);
  return runTransaction(async (transaction) => {
    const organization = ofItsContactPerson(person, await findOrganizationIn(transaction, organizationId));
    const { qualifications } = organization;
    const existing = qualifications.find((one) => one.id === id);
    if (existing) return { qualification: existing };
    const isSame = (one: { type: string; level: string | null; year: number | null }) =>
      one.type === type && one.level === level && one.year === year;
    if (qualifications.some((one) => isSame(one) && one.rejectedAt === null))
      throw new AppError('QUALIFICATION_EXISTS');
    // What was refused makes room for a better proof of the same.
    const others = qualifications.filter((one) => !isSame(one));
    if (others.length >= MAX_QUALIFICATIONS) throw new AppError('QUALIFICATION_LIMIT_REACHED');

    const qualification = {
      ...{ id, type, level, year, note, proofCount: 0, submittedAt: at },
      ...{ verifiedAt: null, rejectedAt: null, reason: null },
    };
    await changeOrganizationIn(
      transaction,
      organization,
      { qualifications: [...others, qualification] },
      {
        deed: {
          at,
          actorName: person.name,
          actorRole: 'contact_person',
          text: `提交资质：${describe(qualification)}，等待科协核实`,
        },
      },
    );
    return { qualification };
  });
};

/** `学会综合能力评价等级 A（2025年度）` */
export function describe({ type, level, year }: { type: string; level: string | null; year: number | null }): string {
  return `${qualificationWord(type)}${level === null ? '' : ` ${level}`}${year === null ? '' : `（${year}年度）`}`;
}
