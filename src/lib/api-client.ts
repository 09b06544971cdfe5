/** Calls actions by their contracts: both what is sent and what comes back is parsed. */
import { MAX_BATCH, MAX_REQUEST_BYTES } from '@domain/constants';
import type { ActionContract, InputOf, OutputOf } from '@domain/contracts/define-action';
import { type ActionRequest, batchReplySchema, type Reply, replySchema } from '@domain/envelope';
import { AppError, type FieldProblem } from '@domain/errors';
import { utf8Length } from '@domain/utf8';
import { newId } from './new-id';
import { callFunction } from './platform/cloud';
import { PlatformError } from './platform/types';
import { hearServerNow } from './server-clock';

interface Waiting {
  request: ActionRequest;
  resolve(reply: Reply): void;
  reject(error: unknown): void;
}

async function send(functionName: string, event: object): Promise<unknown> {
  if (utf8Length(JSON.stringify(event)) > MAX_REQUEST_BYTES) throw new AppError('BODY_TOO_LARGE');
  try {
    return await callFunction(functionName, event);
  } catch (cause) {
    throw new AppError(cause instanceof PlatformError ? 'INTERNAL' : 'NETWORK', { cause });
  }
}

function readReply(result: unknown): Reply {
  const parsed = replySchema.safeParse(result);
  if (!parsed.success) throw new AppError('INTERNAL', { cause: parsed.error });
  hearServerNow(parsed.data.serverNow);
  return parsed.data;
}

async function sendBatch(functionName: string, waiting: Waiting[]): Promise<void> {
  try {
    const [only] = waiting;
    if (only && waiting.length === 1) return only.resolve(readReply(await send(functionName, only.request)));
    const result = await send(functionName, { batch: waiting.map(({ request }) => request), requestId: newId() });
    const parsed = batchReplySchema.safeParse(result);
    const replies = parsed.success ? parsed.data.data : [];
    if (parsed.success) hearServerNow(parsed.data.serverNow);
    // A batch refused as a whole is one ordinary failure, which everyone waiting gets.
    const whole = replies.length === waiting.length ? null : readReply(result);
    waiting.forEach(({ resolve, reject }, index) => {
      const reply = replies[index] ?? (whole && !whole.ok ? whole : null);
      if (reply) resolve(reply);
      else reject(new AppError('INTERNAL'));
    });
  } catch (error) {
    for (const { reject } of waiting) reject(error);
  }
}

const queues = new Map<string, Waiting[]>();

/**
 * How long reads wait for company. SWR starts a read without kept data at once, one with kept data in the next
 * animation frame; a page's reads must still be one call.
 */
const BATCH_WINDOW_MS = 25;

function enqueueRead(functionName: string, request: ActionRequest): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const queue = queues.get(functionName);
    if (queue) {
      queue.push({ request, resolve, reject });
      return;
    }
    queues.set(functionName, [{ request, resolve, reject }]);
    setTimeout(() => {
      const waiting = queues.get(functionName) ?? [];
      queues.delete(functionName);
      for (let from = 0; from < waiting.length; from += MAX_BATCH) {
        void sendBatch(functionName, waiting.slice(from, from + MAX_BATCH));
      }
    }, BATCH_WINDOW_MS);
  });
}

const inputProblems = (issues: readonly { path: PropertyKey[]; message: string }[]): FieldProblem[] =>
  issues.map((issue) => ({ path: issue.path.map(String).join('.'), label: '', message: issue.message }));

/**
 * Reads of the same tick travel together; writes alone. Fails with an AppError only.
 * Takes the contract itself, not its name: a page then carries only the contracts it uses.
 */
export async function callAction<C extends ActionContract>(contract: C, input: InputOf<C>): Promise<OutputOf<C>> {
  const parsed = contract.input.safeParse(input);
  if (!parsed.success) throw new AppError('INVALID_INPUT', { fields: inputProblems(parsed.error.issues) });
  const request: ActionRequest = { action: contract.name, input: parsed.data, requestId: newId() };
  const reply =
    contract.kind === 'read'
      ? await enqueueRead(contract.functionName, request)
      : readReply(await send(contract.functionName, request));
  if (!reply.ok) throw new AppError(reply.error.code, { message: reply.error.message, fields: reply.error.fields });
  // The server has parsed it by this contract; doing so again would bring every schema of every reply onto the phone.
  return reply.data as OutputOf<C>;
}

/** Whatever was thrown, as an error with a text to show. */
export const toAppError = (error: unknown): AppError =>
  error instanceof AppError ? error : new AppError('INTERNAL', { cause: error });
