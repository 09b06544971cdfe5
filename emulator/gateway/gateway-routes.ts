import type { FastifyInstance } from 'fastify';
import { MAX_GATEWAY_BYTES } from '../limits';
import { type Gateway, type GatewayParams, NO_ANSWER } from './gateway';
import { parseMultipart } from './multipart';

/** Fields of a multipart call that are bytes, not text. */
const BINARY = new Set(['requestData']);

/** `POST /admin`, always answered with HTTP 200: the SDK takes any other status for a transport failure. [X] */
export async function gatewayRoutes(app: FastifyInstance, { gateway }: { gateway: Gateway }): Promise<void> {
  app.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: MAX_GATEWAY_BYTES },
    (request, body, done) => {
      const fields = [...parseMultipart(body as Buffer, request.headers['content-type'] ?? '')];
      done(
        null,
        Object.fromEntries(fields.map(([name, value]) => [name, BINARY.has(name) ? value : value.toString('utf8')])),
      );
    },
  );

  app.post('/admin', { bodyLimit: MAX_GATEWAY_BYTES }, async (request, reply) => {
    const answer = await gateway.handle((request.body ?? {}) as GatewayParams, `http://${request.headers.host}`);
    if (answer === NO_ANSWER) {
      reply.hijack();
      request.socket.destroy();
      return reply;
    }
    // Bytes must not look like JSON: by the content type the SDK tells a protobuf answer from an error. [S]
    if (Buffer.isBuffer(answer)) return reply.type('application/octet-stream').send(answer);
    return reply.type('application/json; charset=utf-8').send(answer);
  });
}
