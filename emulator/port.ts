import { createServer } from 'node:net';
import { StartError } from './start-error';

/** Asked before the data is touched: with `--fresh` on a taken port nothing must have been moved. */
export function refuseTakenPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(new StartError(describe(error, port))));
    probe.listen({ host: '127.0.0.1', port }, () => probe.close(() => resolve()));
  });
}

function describe(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE')
    return `端口 ${port} 已被占用。\n请停止占用它的程序，或换一个端口：PORT=${port + 1} npm start`;
  if (error.code === 'EACCES') return `没有权限使用端口 ${port}。\n请换一个 1024 以上的端口：PORT=4300 npm start`;
  return `端口 ${port} 无法使用（${error.code ?? error.message}）。\n请换一个端口：PORT=4300 npm start`;
}
