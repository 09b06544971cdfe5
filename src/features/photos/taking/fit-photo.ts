/** A photograph as it is sent: small where the notice does not ask for the original. */
import type { PictureFacts, ShrinkWish } from '@/lib/platform/types';

export const LONG_EDGE = 2048;
export const TARGET_BYTES = 600 * 1024;
/** Tried in turn until the picture is small enough; the last is taken as it comes. */
const QUALITIES = [80, 65, 50, 40] as const;

export interface FitTools {
  factsOf(path: string): Promise<PictureFacts>;
  bytesOf(path: string): Promise<number | null>;
  shrink(path: string, wish: ShrinkWish): Promise<string>;
  /** A copy that is not used. */
  drop(path: string): Promise<void>;
}

const edgeOf = ({ width, height }: PictureFacts): number => Math.max(width, height);

/** Answers the path to keep; the photograph itself where nothing has to be done. */
export async function fitPhoto(path: string, bytes: number, tools: FitTools): Promise<string> {
  let facts = await tools.factsOf(path);
  const isPlain = facts.type === 'jpeg' || facts.type === 'jpg' || facts.type === 'png';
  if (isPlain && bytes <= TARGET_BYTES && edgeOf(facts) <= LONG_EDGE) return path;
  let made = path;
  for (const quality of QUALITIES) {
    // From the photograph each time: a copy of a copy loses twice.
    const smaller = await tools.shrink(path, { longEdge: LONG_EDGE, quality, facts });
    if (made !== path) await tools.drop(made);
    made = smaller;
    if (((await tools.bytesOf(made)) ?? 0) <= TARGET_BYTES) break;
  }
  // A phone that turns the picture by its EXIF measured the other edge.
  facts = await tools.factsOf(made);
  if (edgeOf(facts) <= LONG_EDGE) return made;
  const turned = await tools.shrink(made, { longEdge: LONG_EDGE, quality: QUALITIES[0], facts });
  await tools.drop(made);
  return turned;
}
