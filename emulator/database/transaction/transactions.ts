import { GatewayError } from '../../gateway-error';
import { TRANSACTION_LIFETIME_MS } from '../../limits';
import { transactionConflict, transactionGone } from '../errors';
import type { Store } from '../store/store';
import { OpenTransaction } from './open-transaction';

interface Running {
  transaction: OpenTransaction;
  deadline: number;
  timer: NodeJS.Timeout;
}

/** So that a late use of an old transaction learns what became of it. */
const REMEMBERED = 1000;

/** All open transactions. Their 30 s run on real time: the test clock may jump, a stuck function may not wait for it. */
export class Transactions {
  readonly #running = new Map<string, Running>();
  readonly #ended = new Map<string, string>();
  readonly #store: Store;
  readonly #newId: () => string;
  readonly #monotonicNow: () => number;

  constructor(store: Store, newId: () => string, monotonicNow: () => number) {
    this.#store = store;
    this.#newId = newId;
    this.#monotonicNow = monotonicNow;
  }

  start(): string {
    const id = this.#newId();
    const timer = setTimeout(() => this.#end(id, EXPIRED), TRANSACTION_LIFETIME_MS);
    timer.unref();
    this.#running.set(id, {
      transaction: new OpenTransaction(this.#store),
      deadline: this.#monotonicNow() + TRANSACTION_LIFETIME_MS,
      timer,
    });
    return id;
  }

  /** The open transaction of this id; an ended one throws what became of it. */
  get(id: string): OpenTransaction {
    const running = this.#running.get(id);
    if (running && this.#monotonicNow() >= running.deadline) this.#end(id, EXPIRED);
    else if (running) return running.transaction;
    throw transactionGone(id, this.#ended.get(id) ?? 'does not exist');
  }

  /** As on the platform, a statement that fails ends its transaction. */
  fail(id: string, error: unknown): void {
    if (this.#running.has(id)) this.#end(id, failedBy(error));
  }

  async commit(id: string): Promise<void> {
    const transaction = this.get(id);
    this.#forget(id, 'is already committed');
    try {
      // Without writes the snapshot itself is a moment at which all reads held.
      if (transaction.writes.size > 0) await this.#store.write((writer) => commitInto(transaction, writer));
    } catch (error) {
      this.#forget(id, failedBy(error));
      throw error;
    } finally {
      transaction.release();
    }
  }

  /** The SDK also aborts what has failed already; that is no error. */
  abort(id: string): void {
    if (this.#ended.get(id)?.startsWith(FAILED)) return;
    this.get(id);
    this.#end(id, 'was aborted');
  }

  close(): void {
    for (const id of [...this.#running.keys()]) this.#end(id, 'was aborted');
  }

  #end(id: string, why: string): void {
    this.#running.get(id)?.transaction.release();
    this.#forget(id, why);
  }

  #forget(id: string, why: string): void {
    clearTimeout(this.#running.get(id)?.timer);
    this.#running.delete(id);
    this.#ended.set(id, why);
    const oldest = this.#ended.keys().next().value;
    if (this.#ended.size > REMEMBERED && oldest !== undefined) this.#ended.delete(oldest);
  }
}

const EXPIRED = `has expired: it was open longer than ${TRANSACTION_LIFETIME_MS / 1000} s`;
const FAILED = 'was aborted by an error: ';

function failedBy(error: unknown): string {
  return `${FAILED}${error instanceof Error ? error.message : String(error)}`;
}

type Writer = Parameters<Parameters<Store['write']>[0]>[0];

function commitInto(transaction: OpenTransaction, writer: Writer): void {
  if (!transaction.holds(writer.view)) throw transactionConflict();
  try {
    writer.apply([...transaction.writes.values()]);
  } catch (error) {
    // The statement saw no duplicate, so another transaction has come between: run again, and the statement will see it.
    throw error instanceof GatewayError && error.message.startsWith('E11000') ? transactionConflict() : error;
  }
}
