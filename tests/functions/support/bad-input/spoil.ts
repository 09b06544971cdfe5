/** Spoils a value somewhere inside: another value in a part's place, a part gone, a part too many. */
import fc from 'fast-check';
import { weirdNames, weirdText, weirdValue } from './weird';

type Path = readonly (string | number)[];
export interface Spoiling {
  /** Which of the value's parts, counted round. */
  where: number;
  how: 'replace' | 'remove' | 'add';
  name: string;
  value: unknown;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (!isObject(value)) return [path];
  const parts = Object.entries(value).slice(0, 20);
  return [path, ...parts.flatMap(([name, part]) => (path.length > 6 ? [] : pathsOf(part, [...path, name])))];
}

function changeAt(value: unknown, [name, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (name === undefined || !isObject(value)) return change(value);
  const parts = Object.entries(value).flatMap(([key, part]): [string, unknown][] => {
    if (key !== String(name)) return [[key, part]];
    const changed = changeAt(part, rest, change);
    return changed === undefined ? [] : [[key, changed]];
  });
  return Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

function addTo(target: unknown, { name, value }: Spoiling): unknown {
  if (Array.isArray(target)) return [...target, value];
  return isObject(target) ? Object.fromEntries([...Object.entries(target), [name, value]]) : { [name]: value };
}

export function spoil(value: unknown, spoilings: readonly Spoiling[]): unknown {
  return spoilings.reduce((current, spoiling) => {
    const paths = pathsOf(current);
    const path = paths[spoiling.where % paths.length] ?? [];
    return changeAt(current, path, (part) => {
      if (spoiling.how === 'replace') return spoiling.value;
      return spoiling.how === 'add' ? addTo(part, spoiling) : undefined;
    });
  }, value);
}

export const spoilings: fc.Arbitrary<Spoiling[]> = fc.array(
  fc.record({
    where: fc.nat(40),
    how: fc.constantFrom('replace' as const, 'replace' as const, 'remove' as const, 'add' as const),
    name: fc.oneof(fc.constantFrom<string>(...weirdNames), weirdText),
    value: weirdValue,
  }),
  { minLength: 1, maxLength: 3 },
);
