/** One request to one action: permission, input, handler, output. */
import { findContract } from '@domain/contracts';
import type { ActionContract } from '@domain/contracts/define-action';
import type { ActionRequest, Reply } from '@domain/envelope';
import { AppError } from '@domain/errors';
import type { Context, Handlers } from '../context';
import { checkPermission } from './check-permission';
import { exposedError } from './exposed-error';
import { parseInput } from './parse-input';
import { failure, success } from './reply';

type AnyHandler = (context: Context, input: unknown) => Promise<unknown>;

interface Route {
  contract: ActionContract;
  handler: AnyHandler;
}

function findRoute(handlers: Handlers, action: string): Route {
  const contract = findContract(action);
  const handler = contract && (handlers[contract.name as keyof Handlers] as AnyHandler | undefined);
  if (!contract || !handler) throw new AppError('UNKNOWN_ACTION');
  return { contract, handler };
}

async function answer(
  handlers: Handlers,
  request: ActionRequest,
  context: Context,
  isBatched: boolean,
): Promise<unknown> {
  const { contract, handler } = findRoute(handlers, request.action);
  if (isBatched && contract.kind !== 'read') throw new AppError('BATCH_INVALID');
  await checkPermission(contract.callers, context);
  const output = await handler(context, parseInput(contract.input, request.input, contract.name));
  // Parsing drops what the contract does not name: nothing leaves by accident.
  return contract.output.parse(output);
}

export async function runAction(
  handlers: Handlers,
  request: ActionRequest,
  context: Context,
  options: { isBatched: boolean },
): Promise<Reply> {
  try {
    return success(await answer(handlers, request, context, options.isBatched), context);
  } catch (error) {
    return failure(exposedError(error, { requestId: context.requestId, action: request.action }), context);
  }
}
