export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  const lower = sorted[sorted.length % 2 === 0 ? middle - 1 : middle];
  if (upper === undefined || lower === undefined) throw new Error('no values');
  return (lower + upper) / 2;
}

/** Medians of two measures taken in turns, so that a busy moment of the machine meets both. The first turn only warms the file cache. */
export async function alternate(
  turns: number,
  measure: () => Promise<number>,
  baseline: () => Promise<number>,
): Promise<{ value: number; baseline: number }> {
  const values: number[] = [];
  const baselines: number[] = [];
  for (let turn = 0; turn <= turns; turn += 1) {
    const pair = [await measure(), await baseline()] as const;
    if (turn === 0) continue;
    values.push(pair[0]);
    baselines.push(pair[1]);
  }
  return { value: median(values), baseline: median(baselines) };
}
