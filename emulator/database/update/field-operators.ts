import { invalidParam, requestFailed } from '../errors';
import { encodeValue } from '../keys/encode-value';
import { calculate, isWireNumber } from '../wire/numbers';
import { toPlain } from '../wire/plain';
import type { Wire, WireDocument } from '../wire/wire';
import { checkValueNames } from './check-update';
import { type Slot, slotAt } from './slot';

/** Changes one path of a document in place. */
export type UpdateOperator = (document: WireDocument, path: string, operand: Wire) => void;

export const FIELD_UPDATES: Record<string, UpdateOperator> = {
  $set: (document, path, operand) => {
    checkValueNames(operand);
    created(document, path).set(operand);
  },
  $unset: (document, path) => slotAt(document, path, false)?.remove(),
  $rename: (document, path, operand) => {
    const slot = slotAt(document, path, false);
    const value = slot?.get();
    if (!slot || value === undefined) return;
    slot.remove();
    created(document, operand as string).set(value);
  },
  $inc: (document, path, operand) => arithmetic('$inc', document, path, operand),
  $mul: (document, path, operand) => arithmetic('$mul', document, path, operand),
  $min: (document, path, operand) => keepExtreme(document, path, operand, -1),
  $max: (document, path, operand) => keepExtreme(document, path, operand, 1),
};

export function created(document: WireDocument, path: string): Slot {
  return slotAt(document, path, true) as Slot;
}

function arithmetic(operator: '$inc' | '$mul', document: WireDocument, path: string, operand: Wire): void {
  if (!isWireNumber(operand))
    throw invalidParam(`Cannot apply ${operator} with a non-numeric argument: {${path}: ${JSON.stringify(operand)}}`);
  const slot = created(document, path);
  const value = slot.get();
  if (value === undefined) {
    slot.set(operator === '$inc' ? operand : calculate({ $numberInt: '0' }, operand, 'multiply'));
    return;
  }
  if (!isWireNumber(value))
    throw requestFailed(
      `Cannot apply ${operator} to a value of non-numeric type: the field '${path}' holds ${JSON.stringify(value)}`,
    );
  slot.set(calculate(value, operand, operator === '$inc' ? 'add' : 'multiply'));
}

function keepExtreme(document: WireDocument, path: string, operand: Wire, sign: 1 | -1): void {
  const slot = created(document, path);
  const value = slot.get();
  if (value === undefined || compareWire(operand, value) * sign > 0) slot.set(operand);
}

export function compareWire(left: Wire, right: Wire): number {
  return Buffer.compare(encodeValue(toPlain(left)), encodeValue(toPlain(right)));
}
