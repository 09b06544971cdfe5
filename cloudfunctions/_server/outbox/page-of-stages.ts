/** A job that goes through several collections, one after the other, page by page. */
const PAGE = 20;
/** So many at a time. */
const LANES = 4;

export interface Stage {
  /** In their order, after `after`. */
  listIds(after: string | null, limit: number): Promise<string[]>;
  work(id: string): Promise<void>;
}

/** `1:<id>`: the stage and where it stopped. */
const cursorOf = (stage: number, after: string | null): string => `${stage}:${after ?? ''}`;

/** One page, from where the last one stopped. Answers where it stopped; null when nothing is left. */
export async function workPage(stages: readonly Stage[], cursor: string | null): Promise<string | null> {
  const [no = '0', after = ''] = cursor?.split(/:(.*)/s) ?? [];
  const stage = stages[Number(no)];
  if (!stage) return null;
  const ids = await stage.listIds(after || null, PAGE);
  for (let start = 0; start < ids.length; start += LANES) {
    await Promise.all(ids.slice(start, start + LANES).map((id) => stage.work(id)));
  }
  if (ids.length === PAGE) return cursorOf(Number(no), ids.at(-1) ?? null);
  return Number(no) + 1 < stages.length ? cursorOf(Number(no) + 1, null) : null;
}
