import type { Organization } from '@domain/people/schema';
import { Cell } from '@/components';
import { kindsInWords } from './organization-words';

/** What is to become of the name and the kinds; what stays is left out. */
export function ProposedFacts({ name, kinds, proposed }: Pick<Organization, 'name' | 'kinds' | 'proposed'>) {
  if (!proposed) return null;
  const [now, next] = [kindsInWords(kinds), kindsInWords(proposed.kinds)];
  return (
    <>
      {proposed.name === name ? null : <Cell title={proposed.name} note={`拟改名称，现为“${name}”`} />}
      {next === now ? null : <Cell title={next} note={`拟改类别，现为${now}`} />}
    </>
  );
}
