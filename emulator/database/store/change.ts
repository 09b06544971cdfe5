import type { WireDocument } from '../wire/wire';
import type { StoredCollection } from './catalog';

/** What becomes of one document. */
export interface Change {
  collection: StoredCollection;
  key: Buffer;
  /** `null` removes it. */
  next: WireDocument | null;
}
