/** The coverage of the published notices, and a way to break it or its call on purpose. */
import { parse } from 'yaml';
import { checkCoverage, cover } from '../../../../data/coverage/check';
import { placesOf } from '../../../../data/coverage/places';
import { type Coverage, coverageSchema } from '../../../../data/coverage/schema';
import { changed, readCall, readCallText, readCoverageFiles } from '../support';

export const slugs = readCoverageFiles().map(({ path }) => path.replace(/^.*\/|\.yaml$/g, ''));

const textOf = (slug: string): string =>
  readCoverageFiles().find(({ path }) => path === `data/coverage/${slug}.yaml`)?.text ?? '';

export const readCoverage = (slug: string): Coverage => coverageSchema.parse(parse(textOf(slug)));
export const readCovered = (slug: string) => cover(readCall(slug), readCoverage(slug));

/** Where a section of gx-2026 stands in its file: `四、（三）` → `sections.6.sections.2`. */
export function sectionAt(words: string): string {
  const place = placesOf(readCoverage('gx-2026')).find((one) => one.words === words);
  if (!place) throw new Error(`没有 ${words}`);
  return place.at.join('.');
}

/** The problems of gx-2026 after changes to its coverage and to the call itself. */
export const problemsAfter = (inCoverage: Record<string, unknown>, inCall: Record<string, unknown> = {}) =>
  checkCoverage(
    [{ path: 'data/calls/gx-2026.yaml', text: changed(readCallText('gx-2026'), inCall) }],
    [{ path: 'data/coverage/gx-2026.yaml', text: changed(textOf('gx-2026'), inCoverage) }],
  );
