import { SIMILAR_NAME } from '@domain/constants';
import {
  candidateBigrams,
  closestNames,
  nameKey,
  nameSimilarity,
  normalizeName,
  searchBigrams,
  wantedBigrams,
} from '@domain/people/names';
import fc from 'fast-check';

/** Words that names are made of, and the characters that go wrong in them. */
const word = fc.constantFrom(
  ...['广西', '南宁', '自动化', '计算机', '化', '力', '测试技术', '海洋', '湿地', '大学', 'IT', '3D', '科学技术协会'],
);
const ending = fc.constantFrom('学会', '协会', '研究会', '科协', '编辑部', '');
const noise = fc.constantFrom('', ' ', '　', '·', '（', '）', '(', '“', '-');
const name = fc
  .tuple(fc.array(fc.tuple(word, noise), { minLength: 2, maxLength: 5 }), ending)
  .map(([words, end]) => words.flat().join('') + end);

const toFullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

describe('a normalized name', () => {
  test.each([
    ['广西　Ｒ＆Ｄ学会（演示）', '广西rd学会演示'],
    ['《桂科试验》编辑部', '桂科试验编辑部'],
    ['“一带一路”科技·人文协会', '一带一路科技人文协会'],
    ['３Ｄ 打印 研究会', '3d打印研究会'],
    ['𠮷林省学会', '𠮷林省学会'],
  ])('%s is %s', (text, expected) => {
    expect(normalizeName(text)).toBe(expected);
  });

  test('does not change when it is normalized again, nor with width, case or spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normalizeName(text);
        expect(normalizeName(once)).toBe(once);
        expect(normalizeName(toFullWidth(text))).toBe(once);
      }),
    );
  });
});

describe('similar names', () => {
  test.each([
    ['广西自动化学会', '广西壮族自治区自动化协会'],
    ['广西标准化协会', '广西标准化研究会'],
    ['南宁市科学技术协会', '南宁科协'],
    ['桂江大学科学技术协会', '桂江大学科协'],
    ['南岭新材料有限责任公司科协', '南岭新材料股份有限公司科学技术协会'],
    ['广东省电子学会', '广东电子学会'],
  ])('%s and %s are one', (one, other) => {
    expect(nameSimilarity(one, other)).toBe(1);
  });

  test.each([
    ['广西桂科测试技术学会', '广西桂科测式技术学会'],
    ['广西计算机学会', '广西计算机用户协会'],
    ['南宁市红树林保护协会', '南宁红树林生态保护协会'],
  ])('%s and %s are worth a question', (one, other) => {
    const similarity = nameSimilarity(one, other);
    expect(similarity).toBeGreaterThanOrEqual(SIMILAR_NAME);
    expect(similarity).toBeLessThan(1);
  });

  test.each([
    ['广西力学学会', '广西化学学会'],
    ['广西土木工程学会', '广西建筑工程学会'],
    ['广西农业工程学会', '广西农业机械学会'],
    ['南宁市科学技术协会', '柳州市科学技术协会'],
    ['广西水产学会', '广西水利学会'],
  ])('%s and %s are two', (one, other) => {
    expect(nameSimilarity(one, other)).toBeLessThan(SIMILAR_NAME);
  });

  test('similarity goes both ways, is 1 for a name itself however it is written, and never out of 0…1', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        const similarity = nameSimilarity(one, other);
        expect(nameSimilarity(other, one)).toBe(similarity);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(similarity === 1).toBe(nameKey(one) === nameKey(other));
        expect(nameSimilarity(one, toFullWidth(one))).toBe(1);
      }),
    );
  });

  test('学会, 协会 and 研究会 make no difference', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 4 }), (words) => {
        const stem = words.join('');
        expect(nameSimilarity(`${stem}学会`, `${stem}协会`)).toBe(1);
        expect(nameSimilarity(`${stem}协会`, `${stem}研究会`)).toBe(1);
      }),
    );
  });

  test('an old name counts like the present one', () => {
    expect(closestNames(['广西自动化学会'], ['广西机器人学会', '广西自动化协会'])).toBe(1);
    expect(closestNames(['广西自动化学会'], [])).toBe(0);
  });

  test('the same name with another ending or a missing character is among those looked up', () => {
    fc.assert(
      fc.property(name, ending, fc.nat(), (one, end, missing) => {
        const characters = [...one];
        characters.splice(missing % characters.length, 1);
        const wanted = candidateBigrams([one]);
        // The pair that 会 makes with the character before it is in no other spelling.
        fc.pre(wanted.filter((bigram) => !bigram.endsWith('会')).length > 2);
        for (const other of [one + end, characters.join('')]) {
          const indexed = new Set(searchBigrams([other]));
          expect(wanted.some((bigram) => indexed.has(bigram))).toBe(true);
        }
      }),
    );
  });
});

describe('searching', () => {
  test('any part of a name finds it', () => {
    fc.assert(
      fc.property(name, fc.nat(), fc.nat(), (text, from, length) => {
        const characters = [...text];
        const start = from % characters.length;
        const part = characters.slice(start, start + 2 + (length % characters.length)).join('');
        const indexed = new Set(searchBigrams([text]));
        expect(wantedBigrams(part).filter((bigram) => !indexed.has(bigram))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('by another word for society finds it', () => {
    const indexed = new Set(searchBigrams(['广西壮族自治区自动化学会']));
    for (const text of ['自动化协会', '广西自动化研究会', '广西壮族自治区自动', '化学会']) {
      const wanted = wantedBigrams(text);
      expect(wanted.length).toBeGreaterThan(0);
      expect(wanted.filter((bigram) => !indexed.has(bigram))).toEqual([]);
    }
  });

  test('looks for the rare pairs first, for an index serves only one', () => {
    expect(wantedBigrams('广西科学红树林技术学会')[0]).not.toBe('广西');
    expect(wantedBigrams('广西科学')).toEqual(['西科', '广西', '科学']);
    expect(candidateBigrams(['广西大学'])).toEqual(['西大']);
  });

  test('one character, or punctuation alone, is nothing to look for', () => {
    expect(wantedBigrams('桂')).toEqual([]);
    expect(wantedBigrams('（）')).toEqual([]);
    expect(wantedBigrams('学会')).toEqual(['学会']);
  });
});
