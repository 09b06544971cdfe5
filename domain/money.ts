/** Grants are whole yuan. One formatter prints them: 元 below ten thousand, else 万元 with at most two decimals. */
export function formatYuan(yuan: number): string {
  if (Math.abs(yuan) < 10_000) return `${yuan}元`;
  return `${Number((yuan / 10_000).toFixed(2))}万元`;
}

/** `不超过1.5万元`, `1万–3万元`, `金额未列明`. */
export function formatGrant(grant: { min: number | null; max: number | null } | null): string {
  if (!grant || (grant.min === null && grant.max === null)) return '金额未列明';
  if (grant.min !== null && grant.max !== null) {
    return grant.min === grant.max ? formatYuan(grant.max) : `${formatYuan(grant.min)}–${formatYuan(grant.max)}`;
  }
  return grant.max !== null ? `不超过${formatYuan(grant.max)}` : `${formatYuan(grant.min ?? 0)}起`;
}
