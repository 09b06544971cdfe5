/** The pages of a scan before they become one file: pure, so that order and numbers can be trusted. */
export interface ScanPage {
  key: string;
  path: string;
}

/** More would hardly be one paper, and a PDF of them hardly 20 MB. */
export const MAX_SCAN_PAGES = 50;

export const withoutPage = (pages: readonly ScanPage[], key: string): ScanPage[] =>
  pages.filter((page) => page.key !== key);

/** One place up (-1) or down (1); at the end it stays. */
export function movedPage(pages: readonly ScanPage[], key: string, by: -1 | 1): ScanPage[] {
  const from = pages.findIndex((page) => page.key === key);
  const to = from + by;
  const [page, other] = [pages[from], pages[to]];
  if (!page || !other) return [...pages];
  return pages.map((one, index) => (index === from ? other : index === to ? page : one));
}

/** Taken anew, it keeps its place. */
export const retakenPage = (pages: readonly ScanPage[], key: string, path: string): ScanPage[] =>
  pages.map((page) => (page.key === key ? { ...page, path } : page));

/** What a paper's file is called: `验收表（3 页）.pdf`. No characters that a file system refuses. */
export const scanName = (title: string, pages: number): string =>
  `${title.replace(/[\\/:*?"<>|\s]+/g, ' ').trim() || '扫描件'}（${pages} 页）.pdf`;
