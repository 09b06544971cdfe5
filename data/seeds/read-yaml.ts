import { organizationSchema, personSchema, qualificationSchema } from '@domain/people/schema';
import { z } from '@domain/z';
import { parse } from 'yaml';
import organizationsText from './organizations.yaml';
import peopleText from './people.yaml';

const personaSchema = z.object({
  openid: z.string().check(z.regex(/[A-Za-z]/, '全是数字的 openid 会被 SDK 变成数字')),
  role: z.string(),
  note: z.string(),
  person: z.nullable(personSchema),
});

/** As registered and, where it says so, approved; nothing is under way. */
const seedOrganizationSchema = z.extend(
  z.pick(organizationSchema, {
    id: true,
    name: true,
    kinds: true,
    region: true,
    issuerName: true,
    address: true,
    approvedAt: true,
  }),
  { qualifications: z.array(qualificationSchema) },
);
export type SeedOrganization = z.infer<typeof seedOrganizationSchema>;

export const readOrganizations = () => z.array(seedOrganizationSchema).parse(parse(organizationsText));
export const readPeople = () => z.array(personaSchema).parse(parse(peopleText));
