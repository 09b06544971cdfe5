import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';

const FILES: Record<string, { file: string; type: string }> = {
  '/_cloud/': { file: 'page.html', type: 'text/html; charset=utf-8' },
  '/_cloud/console.css': { file: 'page.css', type: 'text/css; charset=utf-8' },
  '/_cloud/console.svg': { file: 'page.svg', type: 'image/svg+xml' },
  '/_cloud/console.js': { file: 'page.js', type: 'text/javascript; charset=utf-8' },
  '/_cloud/dom.js': { file: 'dom.js', type: 'text/javascript; charset=utf-8' },
  '/_cloud/clock.js': { file: 'clock.js', type: 'text/javascript; charset=utf-8' },
  '/_cloud/pushes.js': { file: 'pushes.js', type: 'text/javascript; charset=utf-8' },
};

/** The console page: plain files that talk to the same `/_cloud/` paths as the tests do. */
export async function consoleRoutes(app: FastifyInstance, { folder }: { folder: string }): Promise<void> {
  app.get('/_cloud', (_request, reply) => reply.redirect('/_cloud/'));
  for (const [path, { file, type }] of Object.entries(FILES)) {
    app.get(path, async (_request, reply) => {
      reply.header('content-security-policy', "default-src 'self'").header('cache-control', 'no-cache').type(type);
      return readFile(join(folder, file), 'utf8');
    });
  }
}
