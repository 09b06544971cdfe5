import {
  lengthRefusal,
  limitsWords,
  MAX_MP4_READS,
  mp4Seconds,
  secondsWords,
  walkMp4,
} from '@domain/files/mp4-duration';
import fc from 'fast-check';
import { film } from '../../../support/file-bytes';

/** What a read gives at the end of an object: as much as there is. */
const readerOf = (bytes: Uint8Array) => {
  const asked: { at: number; length: number }[] = [];
  const read = async ({ at, length }: { at: number; length: number }) => {
    asked.push({ at, length });
    return bytes.subarray(at, at + length);
  };
  return { asked, read };
};
const secondsOf = (bytes: Uint8Array) => mp4Seconds(bytes.length, readerOf(bytes).read);

describe('the length of a film', () => {
  test.each([
    ['with its header last, as phones write it', {}],
    ['with its header first', { headerFirst: true }],
    ['with 64-bit times', { long: true }],
  ])('%s', async (_name, more) => {
    expect(await secondsOf(film({ seconds: 95.5, ...more }))).toBe(95.5);
  });

  test('takes a handful of small reads, however large the pictures are', async () => {
    const bytes = film({ seconds: 60, bytes: 5_000_000 });
    const { asked, read } = readerOf(bytes);
    expect(await mp4Seconds(bytes.length, read)).toBe(60);
    expect(asked.length).toBeLessThanOrEqual(6);
    expect(asked.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(200);
  });

  test('is not known of one that was streamed, was cut off, or says nothing', async () => {
    expect(await secondsOf(film({ seconds: 0 }))).toBeNull();
    const whole = film({ seconds: 60 });
    for (let length = 0; length < whole.length; length += 7) expect(await secondsOf(whole.slice(0, length))).toBeNull();
  });

  test('of any bytes is a number above zero or nothing, after so many reads at most and none outside', async () => {
    const noise = fc.uint8Array({ maxLength: 400 });
    const header = fc.constantFrom('moov', 'mvhd', 'free', 'ftyp', 'mdat');
    const boxes = fc
      .array(fc.tuple(fc.nat(64), header, fc.uint8Array({ maxLength: 40 })), { maxLength: 60 })
      .map((parts) =>
        Uint8Array.from(parts.flatMap(([size, type, content]) => [0, 0, 0, size, ...Buffer.from(type), ...content])),
      );
    await fc.assert(
      fc.asyncProperty(fc.oneof(noise, boxes), async (bytes) => {
        const { asked, read } = readerOf(bytes);
        const seconds = await mp4Seconds(bytes.length, read);
        expect(seconds === null || seconds > 0).toBe(true);
        expect(asked.length).toBeLessThanOrEqual(MAX_MP4_READS);
        for (const { at, length } of asked) expect(at + length).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('a spoilt film never throws', async () => {
    const whole = film({ seconds: 61 });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
        const spoilt = Uint8Array.from(whole);
        spoilt[at] = value;
        const seconds = await secondsOf(spoilt);
        expect(seconds === null || seconds > 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('the walk of a thousand empty boxes is long, so it is given up', async () => {
    const box = [0, 0, 0, 8, ...Buffer.from('free')];
    const bytes = Uint8Array.from(Array.from({ length: 1000 }, () => box).flat());
    const { asked, read } = readerOf(bytes);
    expect(await mp4Seconds(bytes.length, read)).toBeNull();
    expect(asked).toHaveLength(MAX_MP4_READS);
    expect(walkMp4(0).next()).toEqual({ done: true, value: null });
  });
});

describe('what is said of it', () => {
  const limits = { min: 60, max: 120 };

  test('in minutes and seconds', () => {
    expect([59.4, 60, 600, 61.6].map(secondsWords)).toEqual(['59 秒', '1 分 0 秒', '10 分 0 秒', '1 分 2 秒']);
    expect(limitsWords({ min: 60, max: null })).toBe('不少于 60 秒');
    expect(limitsWords({ min: null, max: 90 })).toBe('不超过 90 秒');
  });

  test('a film that fits is taken, half a second either way', () => {
    for (const seconds of [59.6, 60, 90, 120, 120.4]) expect(lengthRefusal(seconds, limits)).toBeNull();
    expect(lengthRefusal(null, { min: null, max: null })).toBeNull();
  });

  test('others are refused with the length found and what is asked', () => {
    expect(lengthRefusal(600, limits)).toBe('视频 10 分 0 秒，要求 60–120 秒');
    expect(lengthRefusal(59.4, limits)).toBe('视频 59 秒，要求 60–120 秒');
    expect(lengthRefusal(null, limits)).toContain('读不出视频的时长，要求 60–120 秒');
  });
});
