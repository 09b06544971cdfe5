import { invalidParam } from '../errors';
import { documentKey } from '../keys/document-key';
import type { Meter } from '../planner/execute';
import { find } from '../query/find';
import type { Change } from '../store/change';
import { applyUpdate } from '../update/apply-update';
import { checkFieldNames, checkUpdate } from '../update/check-update';
import { parseWire } from '../wire/canonical';
import { toWire } from '../wire/plain';
import type { Wire, WireDocument } from '../wire/wire';
import type { Action, Answer, Context, Params } from './context';
import { collectionOf, conditionOf, documentIdOf, isDocumentQuery, refuseTransaction, transactionOf } from './params';

/** `doc.update`, `doc.set` and `where().update`. `updated` counts the documents that really changed. */
export const modifyDocument: Action = (context, params, meter) => {
  const data = parseWire(params.data, 'data', context.now());
  const replaces = params.merge === false;
  if (replaces) checkFieldNames(data);
  else checkUpdate(data);
  if (isDocumentQuery(params))
    return modifyOne(context, params, replaces ? replaceWith(data) : updateWith(data), meter);
  if (replaces || params.upsert === true) throw invalidParam('set and upsert need the _id of a document');
  return modifyMany(context, params, data, meter);
};

/** The next state of a document; null when there is none and none is to be made. */
type Modification = (document: WireDocument | null, id: Wire) => WireDocument | null;

function updateWith(update: WireDocument): Modification {
  return (document) => document && applyUpdate(document, update);
}

function replaceWith(data: WireDocument): Modification {
  return (_document, id) => {
    if (data._id !== undefined && JSON.stringify(data._id) !== JSON.stringify(id))
      throw invalidParam('_id of a document cannot change');
    return { _id: id, ...data };
  };
}

async function modifyOne(context: Context, params: Params, modify: Modification, meter: Meter): Promise<Answer> {
  const collection = collectionOf(context.store, params);
  const id = documentIdOf(context, params);
  const key = documentKey(collection.number, id);
  const modifyText = (text: string | undefined, write: (change: Change) => void): Answer => {
    if (text !== undefined) meter.documentsScanned += 1;
    const next = modify(text === undefined ? null : (JSON.parse(text) as WireDocument), toWire(id));
    const isChanged = next !== null && JSON.stringify(next) !== text;
    if (isChanged) write({ collection, key, next });
    const isCreated = isChanged && text === undefined;
    return { data: { updated: isChanged && !isCreated ? 1 : 0, upsert_id: isCreated ? id : null } };
  };
  const transaction = transactionOf(context, params);
  if (transaction) return modifyText(transaction.read(key), (change) => transaction.write(change));
  return context.store.write((writer) => modifyText(writer.view.document(key), (change) => writer.apply([change])));
}

async function modifyMany(context: Context, params: Params, update: WireDocument, meter: Meter): Promise<Answer> {
  refuseTransaction(params, 'where().update()');
  const collection = collectionOf(context.store, params);
  const condition = conditionOf(context, params);
  const limit = params.multi === false ? 1 : Number.POSITIVE_INFINITY;
  return context.store.write(({ view, apply }) => {
    const found = find(view, { collection, condition, order: [], skip: 0, limit, strict: context.strict }, meter);
    const changes = found.flatMap(({ key, wire, text }) => {
      const next = applyUpdate(wire, update);
      return JSON.stringify(next) === text ? [] : [{ collection, key, next }];
    });
    apply(changes);
    return { data: { updated: changes.length, upsert_id: null } };
  });
}
