/** What may be asked for, and what the budget lines must be. */
import type { Category, Track } from '../call/schema';
import { formatYuan } from '../money';
import type { ApplicationCore } from './schema';

export interface CoreProblem {
  path: (string | number)[];
  message: string;
}

type Tiered = Pick<Track, 'tiers' | 'grantYuan'>;

/** The tiers to choose among; a choice of one only makes sense with several. */
export const tiersOf = (category: Category, trackCodes: readonly string[]): Track['tiers'] => {
  const chosen = category.tracks.filter((track) => trackCodes.includes(track.code));
  return chosen.length === 1 ? (chosen[0]?.tiers ?? []) : [];
};

/** The tier that holds: the chosen one, else the last, which the notice keeps for all the rest (其余). */
export const tierOf = (tiers: Track['tiers'], tier: string | null): Track['tiers'][number] | null =>
  tiers.find(({ when }) => when === tier) ?? tiers[tiers.length - 1] ?? null;

function trackCap({ tiers, grantYuan }: Tiered, tier: string | null | undefined): number | null {
  const held = tier === undefined ? null : tierOf(tiers, tier);
  return held?.yuan ?? grantYuan.max;
}

/**
 * The most that may be asked for with these tracks; null where the notice states no cap.
 * @param tier as chosen in the core; left out: whatever the tier
 */
export function requestCap(
  category: Pick<Category, 'tracks' | 'grantYuan'>,
  trackCodes: readonly string[],
  tier?: string | null,
): number | null {
  const tracks = category.tracks.filter((track) => trackCodes.includes(track.code));
  if (tracks.length === 0) return category.grantYuan.max;
  const caps = tracks.map((track) => trackCap(track, tier));
  return caps.some((cap) => cap === null) ? null : caps.reduce<number>((sum, cap) => sum + (cap ?? 0), 0);
}

type Lines = ApplicationCore['budgetLines'];

/** A line nobody wrote into is no line. */
export const writtenLines = (lines: Lines): Lines => lines.filter(({ item, yuan }) => item.trim() !== '' || yuan !== 0);
export const sumOf = (lines: Lines): number => lines.reduce((total, line) => total + line.yuan, 0);

export function requestProblems(category: Category, core: ApplicationCore): CoreProblem[] {
  const { requestedYuan, trackCodes, tier } = core;
  const path = ['requestedYuan'];
  if (requestedYuan === null || requestedYuan === 0) return [{ path, message: '请填写申请金额' }];
  const cap = requestCap(category, trackCodes, tier);
  if (cap === null || requestedYuan <= cap) return [];
  const held = tierOf(tiersOf(category, trackCodes), tier);
  const why = held ? `（${held.when}）` : '';
  return [{ path, message: `不能超过 ${formatYuan(cap)}${why}，请改小` }];
}

const TRAVEL = /差旅|交通|住宿|机票|车票/;
const LABOUR = /劳务/;
const FROM_OUTSIDE = /外请|外聘|外单位|外部|专家|讲师/;

/** What the notice says of single kinds of spending, as far as the words of a line show it. */
function spendingProblems({ spending }: Category, lines: Lines): CoreProblem[] {
  if (spending === null) return [];
  const problems: CoreProblem[] = [];
  const { travelPercentMax, internalLabour, source } = spending;
  const total = sumOf(lines);
  const travel = sumOf(lines.filter(({ item }) => TRAVEL.test(item)));
  if (travelPercentMax !== null && total > 0 && travel * 100 > total * travelPercentMax) {
    const message = `差旅合计 ${formatYuan(travel)}，超过预算的 ${travelPercentMax}%（${source}）`;
    problems.push({ path: ['budgetLines'], message });
  }
  if (internalLabour) return problems;
  const inner = lines.find(({ item }) => LABOUR.test(item) && !FROM_OUTSIDE.test(item));
  if (inner) {
    const message = `不发内部劳务费（${source}）；付给外单位人员的请写明，如“外请讲师劳务费”`;
    problems.push({ path: ['budgetLines'], message });
  }
  return problems;
}

export function budgetProblems(category: Category, core: ApplicationCore): CoreProblem[] {
  const lines = writtenLines(core.budgetLines);
  if (lines.length === 0) return [{ path: ['budgetLines'], message: '请至少填写一行预算' }];
  const problems: CoreProblem[] = core.budgetLines.flatMap((line, index) => {
    const at = (key: string, message: string) => [
      { path: ['budgetLines', index, key], message: `第 ${index + 1} 行：${message}` },
    ];
    if (line.item.trim() === '') return line.yuan === 0 ? [] : at('item', '请填写支出内容');
    return line.yuan === 0 ? at('yuan', '请填写金额') : [];
  });
  const sum = sumOf(lines);
  if (core.requestedYuan !== null && sum !== core.requestedYuan) {
    const message = `各行合计 ${formatYuan(sum)}，与申请金额 ${formatYuan(core.requestedYuan)} 不一致`;
    problems.push({ path: ['budgetLines'], message });
  }
  return [...problems, ...spendingProblems(category, lines)];
}
