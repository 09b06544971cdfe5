import { makeOfficerCode, parseOfficerCode } from '@domain/people/officer-code';
import fc from 'fast-check';
import { officerCode } from '../../../../config/scripts/officer-code';

const bytes = fc.uint8Array({ minLength: 16, maxLength: 20 });

test('a code reads as four groups of four and is understood as it may be typed', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const code = makeOfficerCode(random);
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
      const plain = code.replaceAll('-', '');
      for (const typed of [
        code,
        plain,
        code.toLowerCase(),
        ` ${plain} `,
        plain.replaceAll('0', 'O').replaceAll('1', 'i'),
      ]) {
        expect(parseOfficerCode(typed)).toBe(plain);
      }
    }),
  );
});

test('what cannot be one is none', () => {
  for (const text of ['', '1234', '1234-5678-ABCD-EFGHX', '1234-5678-ABCD-EFGU', '开通码']) {
    expect(parseOfficerCode(text)).toBeNull();
  }
  expect(() => makeOfficerCode(new Uint8Array(15))).toThrow();
});

test('the command stores a hash, an issuer and a day, never the code', () => {
  const now = Date.parse('2026-04-15T10:00:00+08:00');
  const { code, document } = officerCode({ issuerName: '广西科协', categories: null }, new Uint8Array(16).fill(7), now);
  expect(document).toEqual({
    ...{ _id: expect.stringMatching(/^[0-9a-f]{64}$/), issuerName: '广西科协', categories: null },
    ...{ expiresAt: '2026-04-22T10:00:00.000+08:00', usedBy: null, usedAt: null },
  });
  expect(JSON.stringify(document)).not.toContain(code.replaceAll('-', ''));
});
