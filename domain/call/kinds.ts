/** The closed lists of the call model, apart from it: the tabs need them without the rest of a notice. */
import * as z from '../z';

export const organizationKinds = [
  'provincial_society',
  'group_member',
  'society_union',
  'city_association',
  'county_association',
  'university_association',
  'enterprise_association',
  'park_association',
  'journal',
  'party_branch',
  'doctoral_station',
  'pilot_city_association',
  'other',
] as const;
export const organizationKindSchema = z.enum(organizationKinds);

export const shots = ['panorama', 'leader', 'expert', 'highlight', 'screenshot'] as const;
export const shotSchema = z.enum(shots);

/** What a step of the submission asks of the contact person, where the mini-program can lead through it. */
export const filingAsks = ['copy', 'print', 'stamp', 'portal', 'paper', 'email'] as const;
