import type { FormerContact } from '@domain/people/contact-history';
import type { Member } from '@domain/people/schema';
import { formatDate, toDate, toMs } from '@domain/time';
import { Card, Cell } from '@/components';

const inWords = (instant: string): string => formatDate(toDate(toMs(instant)), { year: true });

interface Props {
  former: readonly FormerContact[];
  present: Member | undefined;
}

/** Who was contact person when; where there was only one, her row among the members says it. */
export function ContactHistory({ former, present }: Props) {
  if (former.length === 0) return null;
  return (
    <Card id="contact-history" title="历任项目联系人">
      {present ? <Cell title={present.name} note={`${inWords(present.since)}至今`} /> : null}
      {[...former].reverse().map(({ name, sinceAt, untilAt }) => (
        <Cell key={sinceAt} title={name} note={`${inWords(sinceAt)}至${inWords(untilAt)}`} />
      ))}
    </Card>
  );
}
