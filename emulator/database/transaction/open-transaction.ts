import { textOf } from '../keys/bytes';
import type { Found, Meter } from '../planner/execute';
import { type FindRequest, find } from '../query/find';
import { compileMatcher } from '../query/matcher';
import { sortDocuments } from '../query/sort';
import type { Change } from '../store/change';
import type { Store } from '../store/store';
import type { View } from '../store/view';
import { toPlainDocument } from '../wire/plain';
import { refuseDuplicateInTransaction } from './unique-in-transaction';

/**
 * A transaction between start and commit. It reads a snapshot, keeps what it read and buffers what it writes. At commit every read
 * must give the same answer as before, so all that commit are as if run one after the other.
 */
export class OpenTransaction {
  readonly writes = new Map<string, Change>();
  readonly #store: Store;
  readonly #reads = new Map<string, { key: Buffer; text: string | undefined }>();
  readonly #queries: { ask: (view: View) => string; answer: string }[] = [];
  #snapshot: ReturnType<Store['snapshot']> | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /** The store as it was when the transaction first looked. */
  get view(): View {
    this.#snapshot ??= this.#store.snapshot();
    return this.#snapshot.view;
  }

  /** One document, the transaction's own writes included; an absent one counts as read, too. */
  read(key: Buffer): string | undefined {
    const own = this.writes.get(textOf(key));
    if (own) return own.next === null ? undefined : JSON.stringify(own.next);
    const text = this.view.document(key);
    this.#reads.set(textOf(key), { key, text });
    return text;
  }

  /** Call after `read` of the same key: what is written depends on what was there. */
  write(change: Change): void {
    refuseDuplicateInTransaction(this.view, this.writes, change);
    this.writes.set(textOf(change.key), change);
  }

  find(request: FindRequest, meter: Meter): Found[] {
    const own = [...this.writes.values()].filter(({ collection }) => collection.name === request.collection.name);
    const asked = {
      ...request,
      skip: 0,
      limit: own.length > 0 ? Number.POSITIVE_INFINITY : request.skip + request.limit,
    };
    const found = find(this.view, asked, meter);
    const ask = (view: View): string =>
      answerOf(find(view, { ...asked, strict: false }, { documentsScanned: 0, documentsReturned: 0 }));
    this.#queries.push({ ask, answer: answerOf(found) });
    return this.#withOwnWrites(found, own, request).slice(request.skip, request.skip + request.limit);
  }

  #withOwnWrites(found: Found[], own: readonly Change[], { condition, order }: FindRequest): Found[] {
    if (own.length === 0) return found;
    const matches = compileMatcher(condition);
    const untouched = found.filter(({ key }) => !this.writes.has(textOf(key)));
    const written = own.flatMap(({ key, next }) => {
      const plain = next && toPlainDocument(next);
      return plain && matches(plain) ? [{ key, text: JSON.stringify(next), wire: next, plain }] : [];
    });
    return sortDocuments([...untouched, ...written], order, ({ plain }) => plain);
  }

  /** Whether all that was read is still so. */
  holds(now: View): boolean {
    for (const { key, text } of this.#reads.values()) if (now.document(key) !== text) return false;
    return this.#queries.every(({ ask, answer }) => ask(now) === answer);
  }

  /** Lets go of the snapshot, which keeps the store from reusing space. */
  release(): void {
    this.#snapshot?.release();
    this.#snapshot = undefined;
  }
}

function answerOf(found: readonly Found[]): string {
  return found.map(({ text }) => text).join('\n');
}
