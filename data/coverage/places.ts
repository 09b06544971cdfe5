/** The sections of a coverage file as a flat list in the notice's order, each with its place in the notice. */
import type { Path } from '../parse-yaml';
import { placeWords } from './numbers';
import type { Coverage, Section } from './schema';

export type Place = {
  section: Section;
  /** The numbers that lead to it, its own last. */
  numbers: string[];
  words: string;
  /** Code of the category whose chapter it stands in. */
  category: string | null;
  at: Path;
};

function placesIn(sections: Section[], numbers: string[], category: string | null, at: Path): Place[] {
  return sections.flatMap((section, i) => {
    const own = [...numbers, section.no];
    const code = section.of ?? category;
    const path = [...at, 'sections', i];
    const place = { section, numbers: own, words: placeWords(own), category: code, at: path };
    return [place, ...placesIn(section.sections, own, code, path)];
  });
}

export const placesOf = (coverage: Coverage): Place[] => placesIn(coverage.sections, [], null, []);
