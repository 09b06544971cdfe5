/**
 * Dates follow one another: published, closed, completed, accepted. Where the notice itself wants materials before
 * completion, a discrepancy `<code>-completion` records both readings.
 */
import type { Call } from '@domain/call/schema';
import { endOfDate, formatDate, formatLastMoment, toMs } from '@domain/time';
import { type Finding, isRecorded, orRecord, type Path, perCategory } from './finding';

const startOf = (date: string): number => toMs(`${date}T00:00:00+08:00`);
const day = (date: string): string => formatDate(date, { year: true });

function checkWindow(call: Call): Finding[] {
  const { closesBefore, paperDueBefore } = call.window;
  if (!call.publishedOn) return [];
  const published = startOf(call.publishedOn);
  return [
    { at: ['window', 'closesBefore'], word: '申报截止', instant: closesBefore },
    { at: ['window', 'paperDueBefore'], word: '纸质材料截止', instant: paperDueBefore },
  ].flatMap(({ at, word, instant }) =>
    instant && toMs(instant) <= published
      ? [{ at, reason: `${word}（${formatLastMoment(instant)}）早于发布日期（${day(call.publishedOn ?? '')}）` }]
      : [],
  );
}

const checkCategoryDates = perCategory((category, at, call) => {
  const { completion, acceptance } = category;
  const findings: Finding[] = [];
  const closes = (category.window ?? call.window).closesBefore;
  const notBeforeClosing = (date: string | null, path: Path, word: string) => {
    if (date && closes && endOfDate(date) < toMs(closes)) {
      findings.push({
        at: path,
        reason: `${category.code} 的${word}（${day(date)}）早于申报截止（${formatLastMoment(closes)}）`,
      });
    }
  };
  notBeforeClosing(completion.dueOn, [...at, 'completion', 'dueOn'], '完成时限');
  notBeforeClosing(acceptance.dueOn, [...at, 'acceptance', 'dueOn'], '验收材料截止日');
  if (completion.dueOn && completion.precision === 'month' && !isLastOfMonth(completion.dueOn)) {
    findings.push({
      at: [...at, 'completion', 'dueOn'],
      reason: `${category.code} 的完成时限只到月，应记为当月最后一天`,
    });
  }
  const id = `${category.code}-completion`;
  if (completion.dueOn && acceptance.dueOn && acceptance.dueOn < completion.dueOn && !isRecorded(call, id)) {
    const [due, complete] = [day(acceptance.dueOn), day(completion.dueOn)];
    findings.push({
      at: [...at, 'acceptance', 'dueOn'],
      reason: `${category.code} 的验收材料截止日（${due}）早于完成时限（${complete}）${orRecord(id)}`,
    });
  }
  acceptance.items.forEach((item, i) => {
    notBeforeClosing(item.dueOn, [...at, 'acceptance', 'items', i, 'dueOn'], `验收材料“${item.title}”截止日`);
  });
  return findings;
});

/** The next day is the first of a month. */
const isLastOfMonth = (date: string): boolean => {
  const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, dayOfMonth + 1)).getUTCDate() === 1;
};

export const checkDates = (call: Call): Finding[] => [...checkWindow(call), ...checkCategoryDates(call)];
