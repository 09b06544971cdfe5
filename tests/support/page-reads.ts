/** When a page has read everything: Playwright's `networkidle` would sleep half a second after the last answer. */
import type { Page, Request } from 'playwright-core';

/** A read that follows from another one begins long before. */
const QUIET_MS = 100;

/** @returns waits until nothing is on its way, and nothing was for a moment */
export function watchReads(page: Page): () => Promise<void> {
  const onTheWay = new Set<Request>();
  let since = Date.now();
  const moved = () => {
    since = Date.now();
  };
  page.on('request', (request) => {
    onTheWay.add(request);
    moved();
  });
  const end = (request: Request) => {
    onTheWay.delete(request);
    moved();
  };
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  const isQuiet = () => onTheWay.size === 0 && Date.now() - since >= QUIET_MS;
  return async () => {
    while (!isQuiet()) await new Promise((resolve) => setTimeout(resolve, QUIET_MS / 5));
  };
}
