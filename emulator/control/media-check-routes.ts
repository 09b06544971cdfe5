import type { FastifyInstance } from 'fastify';
import type { MediaChecks } from '../openapi/media-checks';
import { BadRequestError, readText } from './bad-request';

const SUGGESTIONS = ['pass', 'review', 'risky'];

/** What the platform finds of the files it was asked about; without a word of ours it looks at them itself. */
export function mediaCheckRoutes({ mediaChecks }: { mediaChecks: MediaChecks }) {
  return async (app: FastifyInstance) => {
    app.get('/_cloud/media-checks', async () => mediaChecks.list());
    app.post('/_cloud/media-checks', async () => mediaChecks.deliverWaiting());

    app.post<{ Params: { traceId: string } }>('/_cloud/media-checks/:traceId', async ({ params, body }) => {
      const check = mediaChecks.find(params.traceId);
      if (!check) throw new BadRequestError(`没有这次内容检查：${params.traceId}`);
      const suggest = readText(body, 'suggest');
      if (!SUGGESTIONS.includes(suggest)) throw new BadRequestError(`suggest 只能是 ${SUGGESTIONS.join('、')}`);
      return { deliveredTo: await mediaChecks.deliver(check, suggest) };
    });
  };
}
