import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const HASHED = /[.-][0-9a-f]{8,}\.\w+$/;
const FOREVER = 'public, max-age=31536000, immutable';

const NOT_BUILT = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>科协项目通</title>
<h1>网页版还没有构建</h1><p>请在项目目录运行 <code>npm run build:h5</code>，然后刷新本页。</p><p>云函数与数据库已经可用：<a href="/_cloud/">模拟器控制台</a></p></html>`;

/** The h5 build. It routes by hash, so only real files are served. */
export async function webRoutes(app: FastifyInstance, { folder }: { folder: string }): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    cacheControl: false,
    setHeaders: (response, path) => {
      response.setHeader('cache-control', HASHED.test(path) ? FOREVER : 'no-cache');
    },
  });

  // Browsers ask for it unasked, and show a 404 as an error of the page.
  app.get('/favicon.ico', (_request, reply) =>
    existsSync(join(folder, 'favicon.ico')) ? reply.sendFile('favicon.ico') : reply.code(204).send(),
  );

  app.get('/', (_request, reply) => {
    if (existsSync(join(folder, 'index.html'))) return reply.sendFile('index.html');
    return reply.code(503).type('text/html; charset=utf-8').send(NOT_BUILT);
  });
}
