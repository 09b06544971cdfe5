/** What a reader is told can be checked: sources are named, discrepancies have both readings, papers have an address. */
import type { Call } from '@domain/call/schema';
import type { Finding, Path } from './finding';

const sourced = (list: { id: string; source: string }[], at: Path): Finding[] =>
  list.flatMap(({ id, source }, i) =>
    source.trim() ? [] : [{ at: [...at, i, 'source'], reason: `“${id}”没有写明出自通知哪一节` }],
  );

export function checkStatements(call: Call): Finding[] {
  const { submission } = call;
  return [
    ...(submission.channel === 'portal' && !submission.url
      ? [{ at: ['submission', 'url'], reason: '在官网填报的通知须写明网址' }]
      : []),
    ...(submission.channel === 'post' && !submission.address
      ? [{ at: ['submission', 'address'], reason: '纸质寄送的通知须写明地址' }]
      : []),
    ...sourced(call.requirements, ['requirements']),
    ...sourced(submission.steps, ['submission', 'steps']),
    ...call.categories.flatMap((category, i) => [
      ...sourced(category.conditions, ['categories', i, 'conditions']),
      ...sourced(category.tasks, ['categories', i, 'tasks']),
      ...sourced(category.acceptance.items, ['categories', i, 'acceptance', 'items']),
    ]),
    ...call.discrepancies.flatMap((entry, i) => {
      const isTold = new Set(entry.readings).size >= 2 && entry.actedOn.trim() && entry.where.trim();
      return isTold
        ? []
        : [{ at: ['discrepancies', i], reason: `说明“${entry.id}”须写明位置、至少两种说法和按哪一种办` }];
    }),
  ];
}
