import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Browsers reuse a connection for about this long. */
const KEEP_ALIVE_MS = 72_000;

/** The one port. It stays open while what answers behind it starts over on other data. */
export class Front {
  private answer: RequestListener = (_request, response) => void response.writeHead(503).end();
  private readonly server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS, requestTimeout: 0 }, (request, response) =>
    this.answer(request, response),
  );

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get isOpen(): boolean {
    return this.server.listening;
  }

  serve(answer: RequestListener): void {
    this.answer = answer;
  }

  open(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen({ host: '127.0.0.1', port }, () => resolve());
    });
  }

  /** Browsers keep their connections open; a stop does not wait for them. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }
}
