import { MAX_ID_BYTES } from '../../limits';
import { invalidParam } from '../errors';
import { prefixOf } from './bytes';
import { encodeValue } from './encode-value';

/** Where a document lies in the store: its collection's number, then its `_id`. */
export function documentKey(collection: number, id: unknown): Buffer {
  if (typeof id !== 'string' && typeof id !== 'number') throw invalidParam('_id must be a string or a number');
  const encoded = encodeValue(id);
  if (encoded.length > MAX_ID_BYTES) throw invalidParam(`_id exceeds ${MAX_ID_BYTES} bytes`);
  return Buffer.concat([prefixOf(collection), encoded]);
}
