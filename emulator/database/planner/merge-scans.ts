import type { View } from '../store/view';
import type { Scan } from './plan';

interface Stream {
  key: Buffer;
  order: Buffer;
  next(): boolean;
  close(): void;
}

/** Walks the ranges of an `$in` side by side, always taking the one whose next entry comes first in the wanted order. */
export function* mergeScans(view: View, scan: Scan): Generator<{ key: Buffer; value: undefined }> {
  const streams = scan.ranges
    .map((range) => streamOf(view, scan, range.start, range.end, range.prefixLength))
    .filter((stream) => stream.next());
  const direction = scan.reverse ? -1 : 1;
  try {
    while (streams.length > 0) {
      const first = streams.reduce((best, other) =>
        Buffer.compare(other.order, best.order) * direction < 0 ? other : best,
      );
      yield { key: first.key, value: undefined };
      if (!first.next()) streams.splice(streams.indexOf(first), 1);
    }
  } finally {
    for (const stream of streams) stream.close();
  }
}

function streamOf(view: View, scan: Scan, start: Buffer, end: Buffer, prefixLength: number): Stream {
  const entries = view.entries({ start, end, reverse: scan.reverse })[Symbol.iterator]();
  const stream: Stream = {
    key: start,
    order: start,
    next: () => {
      const { done, value } = entries.next();
      if (done) return false;
      stream.key = Buffer.from(value.value);
      stream.order = Buffer.from(value.key.subarray(prefixLength));
      return true;
    },
    close: () => entries.return?.(),
  };
  return stream;
}
