/** People's ledgers, changed by compare-and-set: read once for a page, and again only when somebody else was quicker. */
import { emptyLedger } from '@domain/reminders/ledger';
import { type BalanceDocument, changeBalance, listBalances } from '../repositories/subscriptions';
import { insist } from './insist';

const MAX_TRIES = 5;

/** `next` null: the ledger stays as it is. */
type Change<A> = (ledger: BalanceDocument) => { next: BalanceDocument | null; answer: A };

export class Ledgers {
  private constructor(private readonly known: Map<string, BalanceDocument>) {}

  static async read(openids: readonly string[]): Promise<Ledgers> {
    const ledgers = new Ledgers(new Map());
    await ledgers.load([...new Set(openids)]);
    return ledgers;
  }

  /**
   * `change` is asked again with what is there now whenever the write did not go through or its answer was lost, so it
   * must see by the ledger whether it has happened already.
   */
  async change<A>(openid: string, change: Change<A>): Promise<{ ledger: BalanceDocument; answer: A }> {
    let failure: unknown = new Error('the ledger changed under every attempt');
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const ledger = this.known.get(openid) ?? (await this.load([openid])).get(openid);
      if (!ledger) break;
      const { next, answer } = change(ledger);
      if (!next) return { ledger, answer };
      this.known.delete(openid);
      try {
        const written = await changeBalance(next);
        if (!written) continue;
        this.known.set(openid, written);
        return { ledger: written, answer };
      } catch (error) {
        failure = error;
      }
    }
    throw failure;
  }

  private async load(openids: readonly string[]): Promise<Map<string, BalanceDocument>> {
    if (openids.length === 0) return this.known;
    const found = await insist(() => listBalances(openids));
    for (const openid of openids) {
      this.known.set(openid, found.find(({ _id }) => _id === openid) ?? { _id: openid, ...emptyLedger });
    }
    return this.known;
  }
}
