import { randomUUID } from 'node:crypto';
import type { BatchReply, Reply } from '@domain/envelope';
import type { Handlers } from '../context';
import { readCaller } from '../platform/cloud';
import { createContext } from './create-context';
import { exposedError } from './exposed-error';
import { parseEnvelope } from './parse-envelope';
import { failure, success } from './reply';
import { runAction } from './run-action';

/** The `main` of a function that answers actions. */
export function createEntry({ handlers }: { handlers: Handlers }) {
  return async (event: unknown): Promise<Reply | BatchReply> => {
    const context = createContext({ ...readCaller(), now: Date.now(), requestId: randomUUID() });
    try {
      const envelope = parseEnvelope(event);
      if (envelope.kind === 'single') {
        const { request } = envelope;
        const requestId = request.requestId ?? context.requestId;
        return await runAction(handlers, request, { ...context, requestId }, { isBatched: false });
      }
      const batchId = envelope.requestId ?? context.requestId;
      const replies = await Promise.all(
        envelope.requests.map((request, index) => {
          const requestId = request.requestId ?? `${batchId}.${index}`;
          return runAction(handlers, request, { ...context, requestId }, { isBatched: true });
        }),
      );
      return success(replies, { requestId: batchId, now: context.now }) as BatchReply;
    } catch (error) {
      return failure(exposedError(error, { requestId: context.requestId, action: '' }), context);
    }
  };
}
