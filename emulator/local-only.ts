import type { FastifyInstance } from 'fastify';

const LOCAL = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/** The port has no login, so a page of another site that the developer has open must not reach it (DNS rebinding, forged posts). */
export function allowOnlyLocal(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const { host = '', origin } = request.headers;
    const isForeign = origin !== undefined && !LOCAL.test(origin.replace(/^https?:\/\//, ''));
    if (!LOCAL.test(host) || isForeign) return reply.code(403).send({ message: '模拟器只接受来自本机的请求' });
  });
}
