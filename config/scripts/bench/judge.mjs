/** Puts a reading beside its limit. A measure without a limit only informs. */
export function judge(id, reading, limits) {
  const limit = limits.find((candidate) => candidate.id === id);
  const ratio = reading.baseline === undefined ? undefined : reading.value / reading.baseline;
  const row = { id, words: limit?.words ?? id, ...reading, ratio, limit };
  if (!limit) return { ...row, passed: true };
  const measured = limit.of === 'ratio' ? ratio : reading.value;
  const { atMost = Number.POSITIVE_INFINITY, atLeast = Number.NEGATIVE_INFINITY } = limit;
  return { ...row, passed: measured >= atLeast && measured <= atMost };
}
