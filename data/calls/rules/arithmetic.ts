/**
 * Quota × grant gives the total, and tracks add up to their category; where the notice itself does not add up,
 * a discrepancy `<code>-quota` or `<code>-total` records both readings.
 */
import type { Call, Category } from '@domain/call/schema';
import { formatYuan } from '@domain/money';
import { type Finding, isRecorded, orRecord, perCategory } from './finding';

type Range = { min: number | null; max: number | null };
type Span = { low: number; high: number };

/** What a range can amount to: “不超过” has no floor, so its cap is what the notice multiplies. */
const span = ({ min, max }: Range): Span | null => (max === null ? null : { low: min ?? max, high: max });

const times = (a: Span | null, b: Span | null): Span | null => a && b && { low: a.low * b.low, high: a.high * b.high };

const sum = (spans: (Span | null)[]): Span | null =>
  spans.reduce((all, one) => all && one && { low: all.low + one.low, high: all.high + one.high }, { low: 0, high: 0 });

const words = ({ low, high }: Span, format: (n: number) => string): string =>
  low === high ? format(low) : `${format(low)}–${format(high)}`;

function checkQuota(category: Category, at: Finding['at'], call: Call): Finding[] {
  const id = `${category.code}-quota`;
  const stated = span(category.quota);
  const added = category.tracks.length > 0 ? sum(category.tracks.map((track) => span(track.quota))) : null;
  if (!stated || !added || isRecorded(call, id)) return [];
  if (added.low <= stated.high && stated.low <= added.high) return [];
  const [tracks, whole] = [words(added, String), words(stated, String)];
  return [
    {
      at: [...at, 'quota'],
      reason: `${category.code} 各申报类型共 ${tracks} 个，与立项数量 ${whole} 个不符${orRecord(id)}`,
    },
  ];
}

function checkTotal(category: Category, at: Finding['at'], call: Call): Finding[] {
  const id = `${category.code}-total`;
  const total = category.fundingTotalYuan;
  const byTrack = sum(category.tracks.map((track) => times(span(track.quota), span(track.grantYuan))));
  const whole = times(span(category.quota), span(category.grantYuan));
  const product = category.tracks.length > 0 && byTrack ? byTrack : whole;
  if (total === null || !product || isRecorded(call, id)) return [];
  if (product.low <= total && total <= product.high) return [];
  const reason = `${category.code} 数量乘标准得 ${words(product, formatYuan)}，与总额 ${formatYuan(total)} 不符${orRecord(id)}`;
  return [{ at: [...at, 'fundingTotalYuan'], reason }];
}

/** A category's grant spans its tracks: an unknown floor or cap of one track leaves the whole without it. */
function checkGrantSpan({ code, grantYuan, tracks }: Category, at: Finding['at']): Finding[] {
  if (tracks.length === 0) return [];
  const bound = (key: 'min' | 'max', pick: (...ns: number[]) => number): number | null => {
    const known = tracks.map((track) => track.grantYuan[key]).filter((n) => n !== null);
    return known.length < tracks.length ? null : pick(...known);
  };
  const isSame = bound('min', Math.min) === grantYuan.min && bound('max', Math.max) === grantYuan.max;
  return isSame ? [] : [{ at: [...at, 'grantYuan'], reason: `${code} 的资助标准应覆盖各申报类型的上下限` }];
}

export const checkArithmetic = perCategory((category, at, call) => [
  ...checkQuota(category, at, call),
  ...checkTotal(category, at, call),
  ...checkGrantSpan(category, at),
]);
