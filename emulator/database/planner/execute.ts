import { textOf } from '../keys/bytes';
import type { Matcher } from '../query/matcher';
import type { Entry, View } from '../store/view';
import { type PlainDocument, toPlainDocument } from '../wire/plain';
import type { WireDocument } from '../wire/wire';
import { mergeScans } from './merge-scans';
import type { Plan, Scan, ScanRange } from './plan';

/** Counts what a call cost; the caller adds it up over an invocation. */
export interface Meter {
  documentsScanned: number;
  documentsReturned: number;
}

export interface Found {
  key: Buffer;
  text: string;
  wire: WireDocument;
  plain: PlainDocument;
}

/** Yields each matching document once, in the order of the plan. */
export function* findDocuments(view: View, plan: Plan, matches: Matcher, meter: Meter): Generator<Found> {
  const seen = new Set<string>();
  for (const { key, value } of candidates(view, plan, seen)) {
    meter.documentsScanned += 1;
    const wire = JSON.parse(value) as WireDocument;
    const plain = toPlainDocument(wire);
    if (matches(plain)) yield { key, text: value, wire, plain };
  }
}

/** An array field leads to its document by several entries and branches overlap: each document is taken from the store once. */
function* candidates(view: View, plan: Plan, seen: Set<string>): Generator<Entry<string>> {
  if (plan.kind === 'union') {
    for (const branch of plan.branches) yield* candidates(view, branch, seen);
    return;
  }
  for (const { key, value } of plan.merge ? mergeScans(view, plan) : scanAll(view, plan)) {
    const name = textOf(key);
    if (seen.has(name)) continue;
    seen.add(name);
    const text = value ?? view.document(key);
    if (text !== undefined) yield { key, value: text };
  }
}

/** A document's key, with its text where the scan already holds it. */
interface Hit {
  key: Buffer;
  value: string | undefined;
}

function* scanAll(view: View, scan: Scan): Generator<Hit> {
  const ranges = scan.reverse ? [...scan.ranges].reverse() : scan.ranges;
  for (const range of ranges) yield* scanRange(view, scan, range);
}

function* scanRange(view: View, scan: Scan, { start, end }: ScanRange): Generator<Hit> {
  const range = { start, end, reverse: scan.reverse };
  if (scan.exact && !scan.index) {
    // A range over one key; reading it directly costs less than a cursor.
    const value = view.document(start);
    if (value !== undefined) yield { key: start, value };
  } else if (scan.index) {
    for (const { value } of view.entries(range)) yield { key: Buffer.from(value), value: undefined };
  } else {
    for (const { key, value } of view.documents(range)) yield { key: Buffer.from(key), value };
  }
}
