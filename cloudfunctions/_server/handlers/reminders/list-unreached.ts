import { UNREACHED_DAYS } from '@domain/constants';
import type { ActionOutput } from '@domain/contracts';
import { MS_PER_DAY, toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { idOf } from '../../ids';
import { findUnreached, type UnreachedMessage } from '../../reminders/find-unreached';
import type { Reads } from '../../reminders/reads';
import { findThing } from '../../reminders/things';
import { listPeople } from '../../repositories/people';
import { getOfficer } from '../guards';

type Row = ActionOutput<'reminders.unreached'>['people'][number];
type Person = Awaited<ReturnType<typeof listPeople>>[number];

const HEAD = 60;

/** Enough to know what it was about; the whole is in her inbox. Its subject stands beside it already. */
function headOf(text: string, subject: string | null): string {
  const head = `${subject}。`;
  const rest = text.startsWith(head) ? text.slice(head.length) : text;
  return [...rest].length <= HEAD ? rest : `${[...rest].slice(0, HEAD).join('')}…`;
}

async function rowOf(
  { plan, message, thing }: UnreachedMessage,
  person: Person | undefined,
  reads: Reads,
): Promise<Row> {
  const { organizationName, title: subject, link, isDraft } = await findThing(thing, reads);
  const { why, since } = plan.unreached;
  return {
    id: idOf('unreached', plan._id),
    personId: idOf('person', message.openid),
    organizationName: organizationName ?? (await reads.organizationNameOf(message.openid)),
    personName: person?.name ?? null,
    phone: person?.phone ?? null,
    subject,
    title: message.title,
    text: isDraft ? '' : headOf(message.text, subject),
    at: message.at,
    why,
    since,
    link,
  };
}

const keyOf = ({ message, thing, plan }: UnreachedMessage): string =>
  JSON.stringify([message.openid, thing ?? plan._id]);

/** A reminder and a message about one thing are one row: the later of them, and how long she has not heard. */
function onePerThing(people: readonly UnreachedMessage[]): UnreachedMessage[] {
  const rows = new Map<string, UnreachedMessage>();
  for (const one of people) {
    const earlier = rows.get(keyOf(one));
    const { since } = earlier?.plan.unreached ?? one.plan.unreached;
    const latest = earlier && earlier.message.at > one.message.at ? earlier : one;
    rows.set(keyOf(one), { ...latest, plan: { ...latest.plan, unreached: { ...latest.plan.unreached, since } } });
  }
  return [...rows.values()];
}

export const listUnreached: Handler<'reminders.unreached'> = async (context, { after }) => {
  const officer = await getOfficer(context);
  const from = toInstant(context.now - UNREACHED_DAYS * MS_PER_DAY);
  const { people, next, reads } = await findUnreached(officer, { after, from }, context.now);
  const known = await listPeople([...new Set(people.map(({ message }) => message.openid))]);
  const rows = onePerThing(people).map((one) =>
    rowOf(
      one,
      known.find(({ _id }) => _id === one.message.openid),
      reads,
    ),
  );
  return { people: await Promise.all(rows), next };
};
