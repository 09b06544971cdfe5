import { organizationSchema, personSchema } from '@domain/people/schema';
import { z } from '@domain/z';
import { parse } from 'yaml';
import { parseCall } from '../calls/parse';
import organizationsText from './organizations.yaml';
import peopleText from './people.yaml';

const personaSchema = z.object({
  openid: z.string().check(z.regex(/[A-Za-z]/, '全是数字的 openid 会被 SDK 变成数字')),
  role: z.string(),
  note: z.string(),
  person: z.nullable(personSchema),
});

export const readOrganizations = () => z.array(organizationSchema).parse(parse(organizationsText));
export const readPeople = () => z.array(personaSchema).parse(parse(peopleText));

export function readCall({ path, text }: { path: string; text: string }) {
  const { call, findings } = parseCall(text);
  if (!call) throw new Error(`${path}: ${findings.map((finding) => finding.reason).join('；')}`);
  return call;
}
