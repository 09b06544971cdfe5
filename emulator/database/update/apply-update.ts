import type { Wire, WireDocument } from '../wire/wire';
import { ARRAY_UPDATES } from './array-operators';
import { FIELD_UPDATES, type UpdateOperator } from './field-operators';

/** The document after an update that `check-update.ts` has let through; the one given stays as it is. */
export function applyUpdate(document: WireDocument, update: WireDocument): WireDocument {
  const next = structuredClone(document);
  for (const [operator, fields] of Object.entries(update)) {
    const apply = (FIELD_UPDATES[operator] ?? ARRAY_UPDATES[operator]) as UpdateOperator;
    for (const [path, operand] of Object.entries(fields as WireDocument))
      apply(next, path, structuredClone(operand as Wire));
  }
  return next;
}
