import { verdictWords } from '@domain/eligibility/verdict';
import type { WeappApp } from '../../support/weapp';

const isVerdict = (word: string): boolean => Object.values<string>(verdictWords).includes(word);

/** What each category's card on a call's page says to the reader, once the first one says `first`. */
export async function seeVerdicts(app: WeappApp, first: string): Promise<Record<string, string>> {
  const tagsOf = (id: string) =>
    app
      .page()
      .findAll({ className: 'tag', within: { id } })
      .map((tag) => app.page().textOf(tag));
  const cards = () => app.page().findAll({ className: 'card' });
  const idsOf = () => cards().map(({ attr }) => String(attr.id ?? ''));
  const ids = () => idsOf().filter((id) => id.startsWith('category-'));
  await app.waitFor(() => tagsOf(ids()[0] ?? '').includes(first));
  const said = ids().flatMap((id) => tagsOf(id).map((word) => [id.slice('category-'.length), word] as const));
  return Object.fromEntries(said.filter(([, word]) => isVerdict(word)));
}
