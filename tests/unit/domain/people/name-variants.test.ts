/** However somebody writes her society's name, she finds it, and it is not registered twice. */
import { SIMILAR_NAME } from '@domain/constants';
import { candidateBigrams, closestNames, searchBigrams, wantedBigrams } from '@domain/people/names';
import fc from 'fast-check';

const region = fc.constantFrom('广西', '广西壮族自治区', '南宁市', '柳州', '湖南省', '');
const subject = fc.constantFrom(
  ...[
    '自动化',
    '计算机用户',
    '红树林生态',
    '测试技术',
    '水产',
    'IT服务',
    '3D打印',
    '电机工程',
    '标准化',
    '化',
    '力',
    '林',
  ],
);
const ending = fc.constantFrom('学会', '协会', '研究会', '科学技术协会', '科协', '编辑部');
const addition = fc.constantFrom('', '（演示）', '(筹)', '【2026】', '“一带一路”');
const name = fc
  .tuple(region, fc.array(subject, { minLength: 1, maxLength: 2 }), ending, addition)
  .map(([where, words, end, extra]) => `${where}${words.join('')}${end}${extra}`)
  .filter((text) => wantedBigrams(text).length > 0);

const toFullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const toHalfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

type Change = (text: string) => string;

/** What people do to a name without meaning another organization: first another word, then another way to write it. */
const words: fc.Arbitrary<Change> = fc.oneof(
  fc.constant((text: string) => text.replaceAll('科学技术协会', '科协')),
  fc.constant((text: string) => text.replaceAll('广西壮族自治区', '广西')),
  fc
    .constantFrom('学会', '协会', '研究会')
    .map((word) => (text: string) => text.replace(/(?<!科学技术)(学会|协会|研究会)/g, word)),
);
const writing: fc.Arbitrary<Change> = fc.oneof(
  fc.constant(toFullWidth),
  fc.constant(toHalfWidth),
  fc.constant((text: string) => text.toLowerCase()),
  fc.tuple(fc.nat(), fc.constantFrom(' ', '　', '\u00a0', '\t', '\u200b', '·')).map(([at, space]) => (text: string) => {
    const characters = [...text];
    characters.splice(at % (characters.length + 1), 0, space);
    return characters.join('');
  }),
);
const spellings = fc.tuple(fc.array(words, { maxLength: 2 }), fc.array(writing, { minLength: 1, maxLength: 4 })).map(
  ([first, then]) =>
    (text: string) =>
      [...first, ...then].reduce((before, change) => change(before), text),
);

const isFound = (typed: string, names: readonly string[]): boolean => {
  const indexed = new Set(searchBigrams(names));
  const wanted = wantedBigrams(typed);
  return wanted.length > 0 && wanted.every((bigram) => indexed.has(bigram));
};
const isAskedAbout = (typed: string, names: readonly string[]): boolean => {
  const indexed = new Set(searchBigrams(names));
  return (
    candidateBigrams([typed]).some((bigram) => indexed.has(bigram)) && closestNames([typed], names) >= SIMILAR_NAME
  );
};

test('every spelling finds it', () => {
  fc.assert(
    fc.property(name, spellings, (original, respell) => {
      expect([respell(original), isFound(respell(original), [original])]).toEqual([respell(original), true]);
    }),
    { numRuns: 2000 },
  );
});

test('every spelling is asked about before a second one is registered', () => {
  fc.assert(
    fc.property(name, spellings, (original, respell) => {
      expect([respell(original), isAskedAbout(respell(original), [original])]).toEqual([respell(original), true]);
    }),
    { numRuns: 2000 },
  );
});

test('every spelling of an old name finds the organization that has a new one', () => {
  fc.assert(
    fc.property(name, name, spellings, (present, former, respell) => {
      expect(isFound(respell(former), [present, former])).toBe(true);
      expect(isAskedAbout(respell(former), [present, former])).toBe(true);
    }),
  );
});

test.each([
  ['广西桂科测试技术协会(演示)', '广西桂科测试技术学会（演示）'],
  ['广西３Ｄ打印　协会', '广西3D打印研究会'],
  ['《桂科试验》 编辑部', '桂科试验编辑部'],
  ['ＩＴ服务协会', '南宁市IT服务学会'],
  ['桂江大学科协', '桂江大学科学技术协会（演示）'],
])('%s finds %s', (typed, original) => {
  expect(isFound(typed, [original])).toBe(true);
});
