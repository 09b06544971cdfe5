/** The least that can serve the h5 build: `node static-server.mjs PORT`. */
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };
const root = path.resolve('dist/h5');

createServer((request, response) => {
  const wanted = request.url === '/' ? '/index.html' : request.url.split('?')[0];
  const file = path.join(root, path.normalize(wanted));
  response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream');
  createReadStream(file)
    .on('error', () => response.writeHead(404).end())
    .pipe(response);
}).listen(Number(process.argv[2]), '127.0.0.1');
