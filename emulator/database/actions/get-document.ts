import { DEFAULT_QUERY_LIMIT, MAX_DATABASE_RESULT_BYTES, MAX_QUERY_LIMIT } from '../../limits';
import { requestFailed } from '../errors';
import { documentKey } from '../keys/document-key';
import type { Meter } from '../planner/execute';
import { find } from '../query/find';
import { compileProjection, type Projection } from '../query/projection';
import { parseWire } from '../wire/canonical';
import type { WireDocument } from '../wire/wire';
import type { Action, Context, Params } from './context';
import { collectionOf, conditionOf, countOf, documentIdOf, isDocumentQuery, orderOf, transactionOf } from './params';

export const getDocument: Action = (context, params, meter) => {
  const projection = projectionOf(context, params);
  const offset = countOf(params, 'offset', 0);
  const limit = Math.min(countOf(params, 'limit', DEFAULT_QUERY_LIMIT) || DEFAULT_QUERY_LIMIT, MAX_QUERY_LIMIT);
  const texts = isDocumentQuery(params)
    ? readDocument(context, params, meter)
    : readPage(context, params, offset, limit, meter);
  const list = projection ? texts.map((text) => JSON.stringify(projection(JSON.parse(text) as WireDocument))) : texts;
  refuseLarge(list);
  meter.documentsReturned += list.length;
  return { data: { list, offset, limit }, offset, limit };
};

function projectionOf(context: Context, params: Params): Projection | null {
  if (params.projection === undefined) return null;
  const spec = parseWire(params.projection, 'projection', context.now());
  return Object.keys(spec).length > 0 ? compileProjection(spec) : null;
}

/** `doc(id)`: the stored text is the answer, nothing has to be parsed. */
function readDocument(context: Context, params: Params, meter: Meter): string[] {
  const collection = collectionOf(context.store, params);
  const key = documentKey(collection.number, documentIdOf(context, params));
  const transaction = transactionOf(context, params);
  const text = transaction ? transaction.read(key) : context.store.now.document(key);
  if (text === undefined) return [];
  meter.documentsScanned += 1;
  return [text];
}

function readPage(context: Context, params: Params, skip: number, limit: number, meter: Meter): string[] {
  const collection = collectionOf(context.store, params);
  const condition = conditionOf(context, params);
  const request = { collection, condition, order: orderOf(context, params), skip, limit, strict: context.strict };
  const transaction = transactionOf(context, params);
  const found = transaction ? transaction.find(request, meter) : find(context.store.now, request, meter);
  return found.map(({ text }) => text);
}

export function refuseLarge(list: readonly string[]): void {
  const bytes = list.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (bytes <= MAX_DATABASE_RESULT_BYTES) return;
  throw requestFailed(
    `result of ${bytes} bytes exceeds ${MAX_DATABASE_RESULT_BYTES}: ask for fewer documents or fields`,
  );
}
