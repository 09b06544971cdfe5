import { addCollection } from './add-collection';
import { aggregateDocuments } from './aggregate-documents';
import { calculateDocument } from './calculate-document';
import type { Action } from './context';
import { getDocument } from './get-document';
import { insertDocument } from './insert-document';
import { modifyDocument } from './modify-document';
import { removeDocument } from './remove-document';
import { abortTransaction, commitTransaction, startTransaction } from './transaction-actions';

/** Every action of the gateway that is answered here. */
export const ACTIONS = new Map<string, Action>([
  ['database.addCollection', addCollection],
  ['database.aggregateDocuments', aggregateDocuments],
  ['database.calculateDocument', calculateDocument],
  ['database.getDocument', getDocument],
  ['database.insertDocument', insertDocument],
  ['database.modifyDocument', modifyDocument],
  ['database.removeDocument', removeDocument],
  ['database.startTransaction', startTransaction],
  ['database.commitTransaction', commitTransaction],
  ['database.abortTransaction', abortTransaction],
]);

/** A failure in one of these ends the transaction it carries. */
export const STATEMENTS = new Set([
  'database.getDocument',
  'database.insertDocument',
  'database.modifyDocument',
  'database.removeDocument',
]);
