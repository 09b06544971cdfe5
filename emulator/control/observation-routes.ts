import type { FastifyInstance } from 'fastify';
import type { DatabaseEngine } from '../database';
import type { InvocationLog } from '../observation/invocation-log';
import type { InvocationMetrics } from '../observation/invocation-metrics';

const DEFAULT_PAGE = 20;
const MAX_PAGE = 200;

interface ObservationServices {
  metrics: InvocationMetrics;
  log: InvocationLog;
  engine: DatabaseEngine;
  loadPersonas(): Promise<readonly object[]>;
}

/** Looking inside: costs, log lines, documents, personas. */
export function observationRoutes({ metrics, log, engine, loadPersonas }: ObservationServices) {
  return async (app: FastifyInstance) => {
    app.get('/_cloud/metrics', async () => metrics.list());
    app.delete('/_cloud/metrics', async () => {
      metrics.clear();
      return { cleared: true };
    });

    app.get<{ Querystring: { requestId?: string } }>('/_cloud/logs', async ({ query }) =>
      log.list(query.requestId === undefined ? undefined : metrics.findRequestIds(query.requestId)),
    );

    app.get('/_cloud/collections', async () => engine.listCollections());
    app.get<{ Params: { name: string }; Querystring: { limit?: string; after?: string } }>(
      '/_cloud/collections/:name',
      async ({ params, query }) => {
        const limit = Math.min(Math.max(Math.trunc(Number(query.limit)) || DEFAULT_PAGE, 1), MAX_PAGE);
        return engine.readCollection(params.name, limit, query.after);
      },
    );

    app.get('/_cloud/personas', async () => loadPersonas());
  };
}
