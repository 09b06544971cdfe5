/** What a sync did, for whoever deployed: plain Chinese, and the same as data. */
import type { Path } from '@domain/call/merge/three-way';
import { pathWords, valueWords } from '@domain/call/merge/words';
import type { SyncOutcome } from './sync-call';

export interface CallReport {
  slug: string;
  outcome: SyncOutcome['outcome'];
  version: number;
  /** What came from the data; where in words. */
  changed: string[];
  /** What officers changed and the data did not. */
  kept: string[];
  conflicts: { where: string; base: string; stored: string; incoming: string; since: string }[];
  /** Why nothing of this call was written. */
  problems: string[];
  /** A date moved; applications and reminders that exist keep the date they were made with. */
  datesMoved: boolean;
}

const DATE_FIELDS: ReadonlySet<string> = new Set([
  'window',
  'completion',
  'dueOn',
  'dueAfter',
  'workingDaysAfterActivity',
]);
const isDate = (path: Path): boolean => path.some((step) => DATE_FIELDS.has(step));

export function reportOf(result: SyncOutcome): CallReport {
  const { outcome, slug, version } = result;
  const empty = { changed: [], kept: [], conflicts: [], problems: [], datesMoved: false };
  const report = { ...empty, slug, outcome, version };
  if (result.outcome === 'added') return report;
  const whereIs = (path: Path) => pathWords(path, result.calls);
  if (result.outcome === 'refused') {
    return { ...report, problems: result.problems.map(({ path, message }) => `${whereIs(path)}：${message}`) };
  }
  return {
    ...report,
    changed: result.changed.map(whereIs),
    kept: result.kept.map(({ path }) => whereIs(path)),
    conflicts: result.conflicts.map(({ path, base, stored, incoming, since }) => ({
      where: whereIs(path),
      base: valueWords(base),
      stored: valueWords(stored),
      incoming: valueWords(incoming),
      since,
    })),
    datesMoved: result.changed.some(isDate),
  };
}

/** A line each up to here; then only how many more. */
const MAX_CHANGES_NAMED = 10;

function linesOf({ slug, changed, conflicts, problems, datesMoved }: CallReport): string[] {
  return [
    ...(problems.length > 0 ? [`${slug} 没有同步，工作人员的改动与新资料合在一起不成立：${problems.join('；')}`] : []),
    ...changed.slice(0, MAX_CHANGES_NAMED).map((where) => `${slug} 更新了 ${where}`),
    ...(changed.length > MAX_CHANGES_NAMED ? [`${slug} 一共更新了 ${changed.length} 处`] : []),
    ...(datesMoved ? [`${slug} 的日期有变动：定时任务会更新已经开始的申报和已排好的提醒`] : []),
    ...conflicts.map(
      ({ where, stored, incoming }) =>
        `${slug} 两边都改了 ${where}：工作人员改为 ${stored}，新资料是 ${incoming}；保留工作人员的，请核对`,
    ),
  ];
}

export function reportLines(calls: readonly CallReport[], remaining: readonly string[]): string[] {
  const count = (outcome: CallReport['outcome']) => calls.filter((call) => call.outcome === outcome).length;
  const conflicts = calls.reduce((sum, call) => sum + call.conflicts.length, 0);
  const counts = [
    [count('added'), '新增', '份'],
    [count('changed'), '更新', '份'],
    [count('unchanged'), '无变化', '份'],
    [count('refused'), '未同步', '份'],
    [conflicts, '待核对', '处'],
  ] as const;
  const summary = counts.filter(([n]) => n > 0).map(([n, what, unit]) => `${what} ${n} ${unit}`);
  return [
    `申报通知：${summary.join('，')}`,
    ...calls.flatMap(linesOf),
    ...(remaining.length > 0 ? [`还没轮到 ${remaining.join('、')}，请再运行一次`] : []),
  ];
}
