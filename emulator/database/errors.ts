import { GatewayError } from '../gateway-error';

/** A request that is wrong in itself; the message says what about it. */
export function invalidParam(message: string): GatewayError {
  return new GatewayError('INVALID_PARAM', message);
}

/** A request in good form that the data does not allow. */
export function requestFailed(message: string): GatewayError {
  return new GatewayError('DATABASE_REQUEST_FAILED', message);
}

/** Names the operator, stage or value type that `contract.ts` does not list. */
export function unknownOperator(kind: string, name: string): GatewayError {
  // The platform spells this code with two R.
  return new GatewayError(
    'DATABASE_INVALID_OPERRATOR',
    `unknown ${kind}: ${name} is not offered by the local emulator`,
  );
}

export function collectionMissing(name: string): GatewayError {
  return new GatewayError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}`);
}

export function duplicateId(id: unknown): GatewayError {
  return new GatewayError('DATABASE_DUPLICATE_KEY', `E11000 duplicate key _id ${String(id)}`);
}

export function duplicateKey(collection: string, index: string): GatewayError {
  return new GatewayError(
    'DATABASE_DUPLICATE_KEY',
    `E11000 duplicate key error collection: ${collection} index: ${index}`,
  );
}

/** The SDK runs the whole callback again on this code. */
export function transactionConflict(): GatewayError {
  return new GatewayError(
    'DATABASE_TRANSACTION_CONFLICT',
    'write conflict: a document this transaction read has changed',
  );
}

export function transactionGone(id: string, why: string): GatewayError {
  return new GatewayError('DATABASE_TRANSACTION_FAIL', `transaction ${id} ${why}`);
}
