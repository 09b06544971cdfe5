/** Which claims the ids written at a place stand for. */
import type { Claim } from './claims';
import type { Place } from './places';

const escapeDots = (id: string): string => id.replaceAll('.', '\\.');

/** Ids of the chapter's category come first, then those of the call; `*` stands for every category. */
function idsMeant(id: string, category: string | null, known: Set<string>): string[] {
  const inCategory = `categories.${category}.${id}`;
  if (category && known.has(inCategory)) return [inCategory];
  if (known.has(id)) return [id];
  if (!id.startsWith('categories.*.')) return [];
  const pattern = new RegExp(`^categories\\.[\\d.-]+\\.${escapeDots(id.slice('categories.*.'.length))}$`);
  return [...known].filter((one) => pattern.test(one));
}

export type Carried = { place: Place; written: string; index: number; ids: string[] };

/** Every id written in the file, in order, with the full ids it stands for: none if nothing is called so. */
export function carriedAt(places: Place[], claims: Claim[]): Carried[] {
  const known = new Set(claims.map(({ id }) => id));
  return places.flatMap((place) =>
    place.section.carriedBy.map((written, index) => ({
      place,
      written,
      index,
      ids: idsMeant(written, place.category, known),
    })),
  );
}
