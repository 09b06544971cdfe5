/** Values that people, broken clients and attackers send. */
import fc from 'fast-check';

/** Names that mean something to JavaScript, to the database's query language, or to its paths. */
export const weirdNames = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'],
  ...['$gt', '$where', '$set', '$regex', '$', 'a.b', 'core.requestedYuan', '.', '0', '-1', 'length'],
  ...['_id', 'openid', 'userInfo', 'status', 'version', '', ' ', '名称', '👩‍👩‍👧', '<script>', '\u0000', '\u202e'],
] as const;

export const weirdText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom<string>(...weirdNames),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '{{constructor.constructor("return process")()}}',
    '../../../etc/passwd',
    "'; db.people.remove({}); //",
    'null',
    'undefined',
    'NaN',
    '1e999',
    '🎉'.repeat(40),
    'é̂̃'.repeat(30),
    '\ud800',
    '\u0000\u0001\u001b[31m',
    'مرحبا بالعالم',
    '   ',
  ),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.integer({ min: 65, max: 7000 }).map((length) => '长'.repeat(length)),
);

/** Larger than any body the platform takes. */
const hugeText = fc.constantFrom(101, 150).map((kilobytes) => 'x'.repeat(kilobytes * 1024));

/** NaN and Infinity travel as JSON writes them: as null. */
const weirdNumber = fc.constantFrom(
  ...[-1, 0, -0.5, 1.5, 1e21, -1e308, Number.MAX_SAFE_INTEGER + 2, Number.MIN_VALUE, Number.NaN, -Infinity, 2 ** 31],
);

const record = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .array(fc.tuple(fc.constantFrom<string>(...weirdNames), value), { minLength: 1, maxLength: 3 })
    // As JSON.parse makes it: `__proto__` is a property like others.
    .map((entries) => Object.fromEntries(entries));

const nested = fc
  .tuple(fc.integer({ min: 5, max: 900 }), fc.boolean())
  .map(([depth, isList]) =>
    Array.from({ length: depth }).reduce<unknown>((inner) => (isList ? [inner] : { a: inner }), 'x'),
  );

export const weirdValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: weirdText },
  { weight: 3, arbitrary: weirdNumber },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, false, {}, [], [[]], [null]) },
  { weight: 3, arbitrary: record(fc.oneof(weirdText, weirdNumber, fc.constant(null))) },
  { weight: 1, arbitrary: fc.array(weirdText, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.array(fc.constant('a'), { minLength: 60, maxLength: 300 }) },
  { weight: 1, arbitrary: nested },
  { weight: 1, arbitrary: hugeText },
);
