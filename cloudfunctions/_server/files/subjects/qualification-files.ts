/** Files of a qualification: what proves it, for the officer to look at while she verifies. */
import { qualificationWord } from '@domain/eligibility/qualifications';
import { AppError } from '@domain/errors';
import { PROOF_SLOT, proofRule } from '@domain/files/slots';
import { qualificationStatus } from '@domain/people/words';
import { isOfficerOf, ofItsContactPerson } from '../../handlers/guards';
import {
  findOrganization,
  findOrganizationIn,
  type OrganizationDocument,
  patchOrganizationIn,
} from '../../repositories/organizations';
import { type OpenSubject, plainReading, plainSubject, type SubjectRules } from './subject-files';

function getQualification({ qualifications }: OrganizationDocument, id: string) {
  const qualification = qualifications.find((one) => one.id === id);
  if (!qualification) throw new AppError('NOT_FOUND');
  return qualification;
}

function openQualification(organization: OrganizationDocument, id: string): OpenSubject {
  const qualification = getQualification(organization, id);
  const { proofCount = 0 } = qualification;
  return {
    ...plainSubject,
    requireSlot({ slot, shot, activityId }) {
      if (qualificationStatus(qualification) !== 'submitted') {
        throw new AppError('TRANSITION_NOT_ALLOWED', {
          message: '科协已经核实过这项资质，证明不能再改；可以重新提交一次',
        });
      }
      if (slot !== PROOF_SLOT || shot !== null || activityId !== null) {
        throw new AppError('FILE_REJECTED', { message: '这项资质没有这个上传位置，请刷新后再试' });
      }
      return { ...proofRule, title: `${qualificationWord(qualification.type)}证明`, fileCount: proofCount };
    },
    async changeIn(transaction, { deed }) {
      if (deed === 'amended') return openQualification(organization, id);
      const changed = { ...qualification, proofCount: Math.max(0, proofCount + (deed === 'added' ? 1 : -1)) };
      const qualifications = organization.qualifications.map((one) => (one.id === id ? changed : one));
      // One more proof moves nobody in the officers' queue.
      const { eventNo, updatedAt, waitsForOfficer } = organization;
      await patchOrganizationIn(transaction, organization._id, { qualifications, eventNo, updatedAt, waitsForOfficer });
      return openQualification({ ...organization, qualifications }, id);
    },
  };
}

export const qualificationFiles: SubjectRules<'qualification'> = (person, { organizationId, id }) => {
  const openAs = (found: OrganizationDocument | null) => openQualification(ofItsContactPerson(person, found), id);
  return {
    async requireReader() {
      const organization = await findOrganization(organizationId);
      const isOfficer = organization !== null && isOfficerOf(person, organization);
      getQualification(isOfficer ? organization : ofItsContactPerson(person, organization), id);
      return plainReading(isOfficer ? 'officer' : 'owner');
    },
    open: async () => openAs(await findOrganization(organizationId)),
    openIn: async (transaction) => openAs(await findOrganizationIn(transaction, organizationId)),
  };
};
