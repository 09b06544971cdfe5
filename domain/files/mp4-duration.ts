/**
 * How long an MP4 film is, by its own movie header (`moov` › `mvhd`, ISO 14496-12). The header may lie behind 200 MB of
 * pictures, so nothing is loaded: the walk asks for a few bytes here and there, and whoever runs it fetches them.
 */

export interface Wanted {
  at: number;
  length: number;
}

/** Reads: a film has few boxes on its outer level; a file that is made of a thousand empty ones is given up. */
export const MAX_MP4_READS = 32;
/** Size (4 bytes), type (4), and the long size (8) that follows where the first is 1. */
const HEADER_LENGTH = 16;
/** Version and flags, times, time scale and duration in the longer of its two layouts. */
const MOVIE_HEADER_LENGTH = 32;

interface Box {
  type: string;
  /** Where its content begins and where it ends. */
  from: number;
  to: number;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const MAX_UINT32 = 0xffffffff;

/** Null where the bytes are no box that fits into what is around it. */
function boxAt(bytes: Uint8Array, at: number, end: number): Box | null {
  if (bytes.length < 8) return null;
  const view = viewOf(bytes);
  const type = String.fromCharCode(...bytes.subarray(4, 8));
  const short = view.getUint32(0);
  if (short === 1 && bytes.length < HEADER_LENGTH) return null;
  const headerLength = short === 1 ? HEADER_LENGTH : 8;
  // 0: to the end of the file.
  const size = short === 0 ? end - at : short === 1 ? Number(view.getBigUint64(8)) : short;
  if (size < headerLength || at + size > end) return null;
  return { type, from: at + headerLength, to: at + size };
}

/** Seconds by a movie header's content; null where it does not say (a film that was streamed while it was made). */
function durationIn(content: Uint8Array): number | null {
  const isLong = content[0] === 1;
  if (content.length < (isLong ? MOVIE_HEADER_LENGTH : 20)) return null;
  const view = viewOf(content);
  const scale = view.getUint32(isLong ? 20 : 12);
  const duration = isLong ? Number(view.getBigUint64(24)) : view.getUint32(16);
  const isUnknown = !isLong && duration === MAX_UINT32;
  if (scale === 0 || duration === 0 || isUnknown) return null;
  const seconds = duration / scale;
  return Number.isSafeInteger(duration) ? seconds : null;
}

/** The first box of a type between two places. */
function* findBox(type: string, from: number, end: number): Generator<Wanted, Box | null, Uint8Array> {
  let at = from;
  while (at + 8 <= end) {
    const box = boxAt(yield { at, length: Math.min(HEADER_LENGTH, end - at) }, at, end);
    if (box === null || box.type === type) return box;
    at = box.to;
  }
  return null;
}

/** Asks for bytes until it knows: the seconds, or null where the file does not tell. */
export function* walkMp4(total: number): Generator<Wanted, number | null, Uint8Array> {
  const movie = yield* findBox('moov', 0, total);
  const header = movie && (yield* findBox('mvhd', movie.from, movie.to));
  if (!header) return null;
  return durationIn(yield { at: header.from, length: Math.min(MOVIE_HEADER_LENGTH, header.to - header.from) });
}

/** Runs the walk over `read`, for as many reads as are worth it. */
export async function mp4Seconds(total: number, read: (wanted: Wanted) => Promise<Uint8Array>): Promise<number | null> {
  const walk = walkMp4(total);
  let step = walk.next();
  for (let reads = 0; reads < MAX_MP4_READS && !step.done; reads += 1) step = walk.next(await read(step.value));
  return step.done ? step.value : null;
}

/** `1 分 5 秒`, `59 秒` */
export function secondsWords(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} 秒` : `${Math.floor(whole / 60)} 分 ${whole % 60} 秒`;
}

interface Limits {
  min: number | null;
  max: number | null;
}

/** `60–120 秒`, `不少于 60 秒` */
export function limitsWords({ min, max }: Limits): string {
  if (min !== null && max !== null) return `${min}–${max} 秒`;
  return min === null ? `不超过 ${max} 秒` : `不少于 ${min} 秒`;
}

/** Why a film of this length is not taken; null when it is. Half a second either way is the camera's. */
export function lengthRefusal(seconds: number | null, limits: Limits): string | null {
  if (limits.min === null && limits.max === null) return null;
  if (seconds === null) return `读不出视频的时长，要求 ${limitsWords(limits)}，请导出为普通的 MP4 再传`;
  const whole = Math.round(seconds);
  const fits = (limits.min === null || whole >= limits.min) && (limits.max === null || whole <= limits.max);
  return fits ? null : `视频 ${secondsWords(seconds)}，要求 ${limitsWords(limits)}`;
}
