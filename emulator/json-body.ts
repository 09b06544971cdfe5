import type { FastifyInstance } from 'fastify';

/** Reads any body as JSON and an empty one as nothing: these paths are called from scripts and by hand, with whatever headers. */
export function acceptAnyJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
    if (body === '') return done(null, undefined);
    try {
      return done(null, JSON.parse(String(body)));
    } catch {
      return done(Object.assign(new Error('请求内容不是有效的 JSON'), { statusCode: 400 }));
    }
  });
}
