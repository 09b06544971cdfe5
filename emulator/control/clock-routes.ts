import type { FastifyInstance } from 'fastify';
import type { Clock } from '../clock';
import type { Timers } from '../functions/timers';
import { parseDuration, parseInstant, toChinaTime } from '../instants';
import { BadRequestError, readText } from './bad-request';

/**
 * Reads and moves the clock. Moving it fires no timer: the runs it passes are skipped, unless `fire: true` asks for
 * one run of every timer after the move.
 */
export function clockRoutes(clock: Clock, timers: Timers) {
  const answer = () => ({ now: toChinaTime(clock.now()) });

  return async (app: FastifyInstance) => {
    app.get('/_cloud/clock', async () => answer());

    app.post<{ Body: { now?: string; by?: string; fire?: boolean } }>('/_cloud/clock', async ({ body }) => {
      if (body?.by !== undefined) {
        const milliseconds = parseDuration(readText(body, 'by'));
        if (milliseconds === undefined)
          throw new BadRequestError(`by 不是有效的时长：${body.by}（例如 P1D、PT3H、PT30M）`);
        clock.advance(milliseconds);
      } else {
        const text = readText(body, 'now');
        const instant = parseInstant(text);
        if (instant === undefined)
          throw new BadRequestError(`now 不是有效的时间：${text}（例如 2026-04-28T18:00:00+08:00）`);
        clock.set(instant);
      }
      timers.plan();
      if (body?.fire === true) await Promise.all(timers.list().map((timer) => timers.fire(timer.function)));
      return answer();
    });
  };
}
