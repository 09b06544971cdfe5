import { countCharacters, plainText } from '@domain/form/plain-text';
import fc from 'fast-check';

describe('text pasted from Word', () => {
  it.each([
    ['keeps its paragraphs', '一、目标\r\n二、内容\r三、进度', '一、目标\n二、内容\n三、进度'],
    ['keeps the blank lines between them', '一\r\n\r\n\r\n二', '一\n\n\n二'],
    ['turns line breaks inside a paragraph and page breaks into line breaks', '一\v二\f三\u2028四', '一\n二\n三\n四'],
    ['turns its hard blanks into blanks', '经费\u00a01.5\u202f万元', '经费 1.5 万元'],
    ['keeps the indent of two full-width blanks and tabs', '　　第一段\t完', '　　第一段\t完'],
    ['loses what nobody sees', '\ufeff第\u200b一\u00ad段\u0007', '第一段'],
    ['keeps emoji that are joined of several', '👩‍🔬', '👩‍🔬'],
  ])('%s', (_name, pasted, plain) => {
    expect(plainText(pasted)).toBe(plain);
  });

  it('is plain once made plain, and has as many paragraphs as before', () => {
    const paragraph = fc.stringMatching(/^[一-龥a-z0-9，。 \t]{0,20}$/);
    fc.assert(
      fc.property(fc.array(paragraph), fc.constantFrom('\r\n', '\r', '\n', '\v', '\u2029'), (paragraphs, lineBreak) => {
        const plain = plainText(paragraphs.join(lineBreak));
        expect(plain.split('\n')).toEqual(paragraphs.length === 0 ? [''] : paragraphs);
        expect(plainText(plain)).toBe(plain);
      }),
    );
  });
  it('counts an emoji as one character', () => {
    expect(countCharacters('广西🎉')).toBe(3);
  });
});
