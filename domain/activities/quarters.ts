/** The quarters in which something is to be held (2023-2 （四）: 每季度至少 1 次). */
export interface QuarterNeed {
  /** `2023年第二季度` */
  name: string;
  /** Instants, the end exclusive. */
  from: string;
  to: string;
  n: number;
}

const QUARTERS = ['第一季度', '第二季度', '第三季度', '第四季度'] as const;
const MONTHS_PER_QUARTER = 3;

/** Counted from the year 0, so that they can be walked. */
const quarterOf = (date: string): number =>
  Number(date.slice(0, 4)) * QUARTERS.length + Math.floor((Number(date.slice(5, 7)) - 1) / MONTHS_PER_QUARTER);

const startOf = (quarter: number): string => {
  const month = (quarter % QUARTERS.length) * MONTHS_PER_QUARTER + 1;
  return `${Math.floor(quarter / QUARTERS.length)}-${String(month).padStart(2, '0')}-01T00:00:00+08:00`;
};

/** From the quarter in which the project began to the one in which it is complete; none where no end is known. */
export function quartersOf(dueOn: string | null, startedOn: string | null, n: number): QuarterNeed[] {
  if (dueOn === null) return [];
  const last = quarterOf(dueOn);
  const first = startedOn === null ? quarterOf(`${dueOn.slice(0, 4)}-01-01`) : Math.min(quarterOf(startedOn), last);
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const quarter = first + i;
    const name = `${Math.floor(quarter / QUARTERS.length)}年${QUARTERS[quarter % QUARTERS.length]}`;
    return { name, from: startOf(quarter), to: startOf(quarter + 1), n };
  });
}
