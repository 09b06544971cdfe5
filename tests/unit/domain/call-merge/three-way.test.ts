/** The rules of the merge, on small documents of every shape a call is made of. */
import { type MergeRules, mergeThreeWay, ORDER, overlaps, type Versions } from '@domain/call/merge/three-way';
import fc from 'fast-check';

const rules: MergeRules = {
  whole: new Set(['range']),
  identities: new Map([
    ['lines', (line) => String(line.id)],
    ['parts', (part) => String(part.id)],
  ]),
  lasting: new Set(),
};
const merge = (base: unknown, stored: unknown, incoming: unknown, more: Partial<MergeRules> = {}) =>
  mergeThreeWay({ base, stored, incoming }, { ...rules, ...more });
const paths = (list: readonly (readonly string[] | { path: readonly string[] })[]) =>
  list.map((one) => ('path' in one ? one.path : one).join('/'));

test('each side’s own change is taken, and told apart', () => {
  const result = merge({ a: 1, b: 1, c: 1 }, { a: 2, b: 1, c: 1 }, { a: 1, b: 1, c: 3 });
  expect(result.merged).toEqual({ a: 2, b: 1, c: 3 });
  expect([paths(result.changed), paths(result.kept), result.conflicts]).toEqual([['c'], ['a'], []]);
});

test('the same change on both sides is none', () => {
  expect(merge({ a: 1 }, { a: 2 }, { a: 2 })).toEqual({ merged: { a: 2 }, changed: [], kept: [], conflicts: [] });
});

test('a field changed on both sides keeps the stored value and is listed with all three', () => {
  expect(merge({ a: { b: 1 } }, { a: { b: 2 } }, { a: { b: 3 } })).toEqual({
    merged: { a: { b: 2 } },
    changed: [],
    kept: [],
    conflicts: [{ path: ['a', 'b'], base: 1, stored: 2, incoming: 3 }],
  });
});

test('what only makes sense as a whole is never put together from two sides', () => {
  const result = merge({ range: { min: 1, max: 9 } }, { range: { min: 5, max: 9 } }, { range: { min: 1, max: 3 } });
  expect(result.merged).toEqual({ range: { min: 5, max: 9 } });
  expect(paths(result.conflicts)).toEqual(['range']);
});

test('a list without identities is one value', () => {
  expect(merge({ kinds: ['a'] }, { kinds: ['a', 'b'] }, { kinds: ['a', 'c'] }).merged).toEqual({ kinds: ['a', 'b'] });
});

describe('a list of things with an identity', () => {
  const list = (...ids: string[]) => ({ lines: ids.map((id) => ({ id, text: id })) });
  const ids = (merged: unknown) => (merged as { lines: { id: string }[] }).lines.map(({ id }) => id).join('');
  const idsOf = (base: string, stored: string, incoming: string) =>
    ids(merge(list(...base), list(...stored), list(...incoming)).merged);

  test.each([
    ['added by each, the stored one keeps its neighbour', 'abc', 'aXbc', 'abcN', 'aXbcN'],
    ['added in the same place by both', 'ab', 'aXb', 'aNb', 'aXNb'],
    ['added in front', 'ab', 'XYab', 'abN', 'XYabN'],
    ['taken away by the incoming side', 'abc', 'abc', 'ac', 'ac'],
    ['taken away by the stored side', 'abc', 'ac', 'abcN', 'acN'],
    ['rearranged by the incoming side', 'abc', 'abcX', 'cab', 'cXab'],
    ['rearranged by the stored side', 'abc', 'cab', 'abNc', 'cabN'],
    ['rearranged by both: the stored order stays', 'abc', 'cab', 'bca', 'cab'],
  ])('%s', (_name, base, stored, incoming, want) => {
    expect(idsOf(base, stored, incoming)).toBe(want);
  });

  test('a rearrangement by both is a conflict about the order', () => {
    const { conflicts } = merge(list(...'abc'), list(...'cab'), list(...'bca'));
    expect(conflicts).toEqual([
      { path: ['lines', ORDER], base: ['a', 'b', 'c'], stored: ['c', 'a', 'b'], incoming: ['b', 'c', 'a'] },
    ]);
  });

  const withText = (text: string) => ({ lines: [{ id: 'a', text }] });
  test('removed there, changed here: it stays as it is here', () => {
    const { merged, conflicts } = merge(withText('old'), withText('mine'), { lines: [] });
    expect(merged).toEqual(withText('mine'));
    expect(paths(conflicts)).toEqual(['lines/a']);
  });

  test('removed here, changed there: it stays removed', () => {
    const { merged, conflicts } = merge(withText('old'), { lines: [] }, withText('new'));
    expect(merged).toEqual({ lines: [] });
    expect(paths(conflicts)).toEqual(['lines/a']);
  });

  test('added on both sides with different content: ours stays', () => {
    const { merged, conflicts } = merge({ lines: [] }, withText('mine'), withText('new'));
    expect(merged).toEqual(withText('mine'));
    expect(paths(conflicts)).toEqual(['lines/a']);
  });

  test('an element called like a field is still an element', () => {
    const element = (min: number, max: number) => ({ lines: [{ id: 'range', min, max }] });
    expect(merge(element(1, 9), element(2, 9), element(1, 8)).merged).toEqual(element(2, 8));
  });

  test('two elements with one identity make the list one value', () => {
    const twice = { lines: [...list('a').lines, ...list('a').lines] };
    const { merged, conflicts } = merge(list('a'), twice, list('a', 'b'));
    expect(merged).toEqual(twice);
    expect(paths(conflicts)).toEqual(['lines']);
  });

  test('a lasting list loses nothing to the incoming side, and says so', () => {
    const { merged, conflicts } = merge(list('a', 'b'), list('a', 'b'), list('a'), { lasting: new Set(['lines']) });
    expect(merged).toEqual(list('a', 'b'));
    expect(paths(conflicts)).toEqual(['lines/b']);
  });
});

/** Documents alike enough for their ids to meet. */
const part = fc.record({ id: fc.constantFrom('p', 'q', 'r'), n: fc.nat(2) });
const parts = fc.uniqueArray(part, { selector: ({ id }) => id });
const line = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'range'), text: fc.nat(2), parts });
const document = fc.record(
  {
    title: fc.nat(2),
    range: fc.record({ min: fc.nat(2), max: fc.nat(2) }),
    kinds: fc.array(fc.nat(1), { maxLength: 2 }),
    note: fc.option(fc.record({ a: fc.nat(1), b: fc.nat(1) }, { requiredKeys: [] })),
    lines: fc.uniqueArray(line, { selector: ({ id }) => id }),
  },
  { requiredKeys: ['lines'] },
);
const versions: fc.Arbitrary<Versions> = fc.record({ base: document, stored: document, incoming: document });

/** Every place of a document that has a value of its own, by path; an element also stands for its being there. */
function leaves(value: unknown, path: string[] = [], name: string | null = null): Map<string, string> {
  const found = new Map<string, string>();
  const add = (more: Map<string, string>) => {
    for (const [key, text] of more) found.set(key, text);
  };
  if (name !== null && rules.identities.has(name)) {
    for (const element of value as { id: string }[]) {
      found.set([...path, element.id].join('/'), 'there');
      add(leaves(element, [...path, element.id]));
    }
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value) && name !== 'range') {
    for (const [key, inner] of Object.entries(value)) add(leaves(inner, [...path, key], key));
  } else found.set(path.join('/'), JSON.stringify(value));
  return found;
}

const check = (property: (versions: Versions) => void) => fc.assert(fc.property(versions, property), { numRuns: 400 });

test('nothing the stored side changed, added or removed is ever lost', () => {
  check(({ base, stored, incoming }) => {
    const [was, is, got] = [leaves(base), leaves(stored), leaves(merge(base, stored, incoming).merged)];
    for (const [path, text] of is) if (was.get(path) !== text) expect([path, got.get(path)]).toEqual([path, text]);
    const added = leaves(incoming);
    for (const path of was.keys()) {
      // Removed here, and not replaced by something the incoming side put underneath or in its place.
      if (!is.has(path) && added.get(path) === was.get(path)) expect([path, got.has(path)]).toEqual([path, false]);
    }
  });
});

test('nothing the incoming side changed is dropped without being listed', () => {
  check(({ base, stored, incoming }) => {
    const { merged, conflicts } = merge(base, stored, incoming);
    const [was, wants, got] = [leaves(base), leaves(incoming), leaves(merged)];
    const listed = paths(conflicts);
    for (const [path, text] of wants) {
      const isListed = listed.some((one) => path === one || path.startsWith(`${one}/`));
      if (was.get(path) !== text && !isListed) expect([path, got.get(path)]).toEqual([path, text]);
    }
  });
});

test('an untouched document becomes the incoming one, an unchanged notice leaves the stored one', () => {
  check(({ base, stored, incoming }) => {
    expect(merge(base, base, incoming)).toMatchObject({ merged: incoming, kept: [], conflicts: [] });
    expect(merge(base, stored, base)).toMatchObject({ merged: stored, changed: [], conflicts: [] });
  });
});

test('merging again changes nothing, and where there was a conflict there is a difference of the stored side’s own', () => {
  check(({ base, stored, incoming }) => {
    const first = merge(base, stored, incoming);
    const second = merge(incoming, first.merged, incoming);
    expect(second).toMatchObject({ merged: first.merged, changed: [], conflicts: [] });
    for (const { path } of first.conflicts) {
      expect([path, second.kept.some((kept) => overlaps(kept.path, path))]).toEqual([path, true]);
    }
  });
});
