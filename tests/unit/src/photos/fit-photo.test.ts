/** Phones differ in how well they compress: what comes out is small enough, or as small as can be made. */
import { type FitTools, fitPhoto, LONG_EDGE, TARGET_BYTES } from '@/features/photos/taking/fit-photo';

interface Picture {
  width: number;
  height: number;
  type: string;
  bytes: number;
}

/** @param weight bytes per pixel at quality 100 */
function phone(original: Picture, weight: number, isTurned = false) {
  const pictures = new Map<string, Picture>([['original', original]]);
  let count = 0;
  const get = (path: string): Picture => {
    const picture = pictures.get(path);
    if (!picture) throw new Error(`${path} is gone`);
    return picture;
  };
  const tools: FitTools = {
    factsOf: async (path) => get(path),
    bytesOf: async (path) => get(path).bytes,
    shrink: async (path, { longEdge, quality, facts }) => {
      get(path);
      count += 1;
      const scale = Math.min(1, longEdge / Math.max(facts.width, facts.height));
      const [width, height] = [facts.width * scale, facts.height * scale];
      const turned = isTurned && count < 5 ? { width: height * 1.5, height: width * 1.5 } : { width, height };
      pictures.set(`copy${count}`, { ...turned, type: 'jpeg', bytes: width * height * weight * (quality / 100) });
      return `copy${count}`;
    },
    drop: async (path) => void pictures.delete(path),
  };
  return { tools, pictures, get };
}

test('a small picture stays as it is, with what it says of itself', async () => {
  const { tools } = phone({ width: 1600, height: 1200, type: 'jpeg', bytes: 300_000 }, 0.2);
  expect(await fitPhoto('original', 300_000, tools)).toBe('original');
});

test('a large one is brought to 2048 px and 600 KB, and no copy is left over', async () => {
  const { tools, get, pictures } = phone({ width: 4032, height: 3024, type: 'jpeg', bytes: 5_000_000 }, 0.28);
  const made = get(await fitPhoto('original', 5_000_000, tools));
  expect(Math.max(made.width, made.height)).toBeLessThanOrEqual(LONG_EDGE);
  expect(made.bytes).toBeLessThanOrEqual(TARGET_BYTES);
  expect(pictures.size).toBe(2);
});

test('one that stays large at every quality is taken as it comes', async () => {
  const { tools, get } = phone({ width: 4032, height: 3024, type: 'jpeg', bytes: 9_000_000 }, 0.9);
  expect(get(await fitPhoto('original', 9_000_000, tools)).width).toBe(LONG_EDGE);
});

test('a picture of another format becomes a JPEG', async () => {
  const { tools, get } = phone({ width: 800, height: 600, type: 'heic', bytes: 100_000 }, 0.2);
  expect(get(await fitPhoto('original', 100_000, tools)).type).toBe('jpeg');
});

test('where the phone turns the picture, its other edge is brought down too', async () => {
  const { tools, get } = phone({ width: 4032, height: 3024, type: 'jpeg', bytes: 9_000_000 }, 0.9, true);
  const { width, height } = get(await fitPhoto('original', 9_000_000, tools));
  expect(Math.max(width, height)).toBeLessThanOrEqual(LONG_EDGE);
});
