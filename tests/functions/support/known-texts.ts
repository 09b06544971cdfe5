/** What already stands in the database, by the name an action's input would give it: `organizationId`, `categoryCode`. */
import type { World } from './world';

type Known = ReadonlyMap<string, ReadonlySet<string>>;
const MAX_PER_NAME = 40;

const singular = (name: string): string => name.replace(/ies$/, 'y').replace(/s$/, '');
const joined = (noun: string, name: string): string =>
  `${noun}${name.replace(/^_/, '').replace(/^./, (first) => first.toUpperCase())}`;

function collect(value: unknown, noun: string, keep: (name: string, text: string) => void): void {
  if (Array.isArray(value)) for (const part of value) collect(part, noun, keep);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) {
      if (typeof part === 'string') for (const key of [name, joined(noun, name)]) keep(key, part);
      else collect(part, singular(name), keep);
    }
  }
}

function readKnown(world: World): Known {
  const known = new Map<string, Set<string>>();
  const keep = (name: string, text: string) => {
    const texts = known.get(name) ?? new Set();
    if (texts.size < MAX_PER_NAME) known.set(name, texts.add(text));
  };
  for (const [collection, documents] of world) {
    // `upload_tickets` is a ticket to those who call.
    const noun = singular(collection.split('_').at(-1) ?? '');
    for (const document of documents) collect(document, noun, keep);
  }
  return known;
}

/** For one action: its plain `id` is that of its noun, `toMemberId` a member's, `trackCodes` are each a track's code. */
export function knownTexts(world: World): (action: string) => (name: string) => readonly string[] {
  const known = readKnown(world);
  return (action) => {
    const noun = singular(action.split('.')[0] ?? '');
    return (name) => {
      const whole = singular(name) === 'id' ? joined(noun, 'id') : singular(name);
      const tail = whole.replace(/^[a-z]+(?=[A-Z]\w*[A-Z])/, '').replace(/^./, (first) => first.toLowerCase());
      return [...(known.get(whole) ?? known.get(tail) ?? known.get(joined(whole, 'name')) ?? [])];
    };
  };
}
