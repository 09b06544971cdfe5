/** Over all five notices: no section and no claim can lose its other half unnoticed. */
import { checkOrphans } from '../../../../data/coverage/rules/orphans';
import { checkSections } from '../../../../data/coverage/rules/sections';
import { readCovered, slugs } from './support';

test.each(slugs)('%s: whichever section loses what it says, that section is reported', (slug) => {
  const covered = readCovered(slug);
  const unreported = covered.places.filter((place) => {
    const emptied = { ...place, section: { ...place.section, carriedBy: [], reason: null } };
    const places = covered.places.map((one) => (one === place ? emptied : one));
    const [finding, ...more] = checkSections({ ...covered, places });
    return finding?.at !== place.at || more.length > 0;
  });
  expect(unreported.map(({ words }) => words)).toEqual([]);
});

test.each(slugs)('%s: whichever claim loses its sections, that claim is reported', (slug) => {
  const covered = readCovered(slug);
  const required = covered.claims.filter(({ isRequired }) => isRequired);
  const unreported = required.filter((claim) => {
    const carried = covered.carried.map((one) => ({ ...one, ids: one.ids.filter((id) => id !== claim.id) }));
    const findings = checkOrphans({ ...covered, carried });
    return findings.length !== 1 || findings[0]?.at !== claim.at;
  });
  expect(unreported).toEqual([]);
});

test('the kinds of claim are those an applicant acts on', () => {
  const kinds = new Set(
    slugs.flatMap((slug) =>
      readCovered(slug)
        .claims.filter(({ isRequired }) => isRequired)
        .map(({ at }) => at.filter((key) => typeof key === 'string').join('.')),
    ),
  );
  expect([...kinds]).toEqual(
    expect.arrayContaining([
      'requirements',
      'submission.steps',
      'contacts',
      'discrepancies',
      'attachments',
      'window',
      'limits.perOrganization',
      'categories.conditions',
      'categories.tracks',
      'categories.contacts',
      'categories.tasks',
      'categories.endorsements',
      'categories.quota',
      'categories.grantYuan',
      'categories.completion',
      'categories.acceptance.dueOn',
      'categories.acceptance.paperCopies',
      'categories.acceptance.items',
      'categories.form.sections',
      'categories.open',
      'categories.funding',
    ]),
  );
});

/** Where each contradiction of the notices is told to the reader, with both readings and what is acted on. */
const contradictions: [string, string, string[]][] = [
  ['gx-2026', '2026-1-quota', ['附件 项目概览 2026-1', '2026-1 二']],
  ['gx-2026', '2026-1-total', ['附件 项目概览 2026-1', '2026-1 二']],
  ['gx-2026', '2026-3-numbering', ['2026-3 五']],
  ['gx-2026', '2026-5-form', ['附表5']],
  ['gx-2026', '2026-4-heading', ['2026-4', '2026-4']],
  ['gx-2026', '2026-6-heading', ['2026-6', '2026-6']],
  ['gx-2026', '2026-7-form-timing', ['2026-7 五', '附表7']],
  ['gx-2023', '2023-1-attachment', ['附件清单 5', '2023-1 （四）6']],
  ['gx-2023', '2023-1-completion', ['2023-1 （六）2']],
  ['gx-2023', '2023-2-completion', ['2023-2 （六）']],
  ['gx-2023', '2023-5-completion', ['2023-5 （六）']],
  ['gx-2023', '2023-8-completion', ['2023-8 （六）']],
  ['gx-2023', '2023-9-completion', ['2023-9 （六）']],
  ['gx-2023', '2023-10-completion', ['2023-10 （四）1', '2023-10 （六）2']],
  ['gx-2023', '2023-4-applicants', ['附件1 2023-4', '2023-4 （一）']],
  ['gx-2023', '2023-5-applicants', ['附件1 2023-5', '2023-5 （一）']],
  ['gx-2023', '2023-7-applicants', ['附件1 2023-7', '2023-7 （一）']],
  ['gx-2023', '2023-5-quota', ['附件1 2023-5', '2023-5 （二）', '2023-5 （四）']],
  ['gx-2023', '2023-5-total', ['附件1 2023-5', '2023-5 （二）', '2023-5 （五）']],
  ['gx-2023', '2023-10-video', ['2023-10 （四）2（2）', '2023-10 （六）2']],
  ['gx-2023', 'contact-numbering', ['五、（2）']],
  ['gd-2024', '3-numbering', ['一、（一）3 申报要求（6）']],
  ['hn-2022', 'group-heading', ['四、（三）', '四、（三）4']],
];

test.each(contradictions)('%s: %s stands where the notice says it', (slug, id, words) => {
  const { call, carried } = readCovered(slug);
  const entry = call.discrepancies.find((one) => one.id === id);
  expect(new Set(entry?.readings).size).toBeGreaterThanOrEqual(2);
  expect(entry?.actedOn).toMatch(/[一-鿿]/);
  const places = carried.filter(({ ids }) => ids.includes(`discrepancies.${id}`)).map(({ place }) => place.words);
  expect(places).toEqual(words);
});
