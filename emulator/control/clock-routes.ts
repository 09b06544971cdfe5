import type { FastifyInstance } from 'fastify';
import type { Clock } from '../clock';
import type { Timers } from '../functions/timers';
import { parseDuration, parseInstant, toChinaTime } from '../instants';
import { BadRequestError, readText } from './bad-request';

interface Move {
  now?: string;
  by?: string;
  /** true: one run of every timer after the move. each: every run that falls due on the way. */
  fire?: boolean | 'each';
}

/** Reads and moves the clock. Unless `fire` asks for it, moving it fires no timer: the runs it passes are skipped. */
export function clockRoutes(clock: Clock, timers: Timers) {
  const answer = () => ({ now: toChinaTime(clock.now()) });

  return async (app: FastifyInstance) => {
    app.get('/_cloud/clock', async () => answer());

    app.post<{ Body: Move }>('/_cloud/clock', async ({ body }) => {
      const target = readTarget(body, clock.now());
      if (body?.fire === 'each') return { ...(await walk(target)), ...answer() };
      clock.set(target);
      timers.plan();
      if (body?.fire === true) await Promise.all(timers.list().map((timer) => timers.fire(timer.function)));
      return answer();
    });
  };

  async function walk(target: number): Promise<{ runs: number }> {
    if (target < clock.now()) throw new BadRequestError('fire: each 只能往前走；要往回拨请去掉 fire');
    const runs = await timers.walk(target, (instant) => clock.set(instant));
    if (runs === undefined) throw new BadRequestError('时钟正在一次一次地往前走，请等它走完');
    return { runs };
  }
}

function readTarget(body: Move | undefined, now: number): number {
  if (body?.by !== undefined) {
    const milliseconds = parseDuration(readText(body, 'by'));
    if (milliseconds === undefined) throw new BadRequestError(`by 不是有效的时长：${body.by}（例如 P1D、PT3H、PT30M）`);
    return now + milliseconds;
  }
  const text = readText(body, 'now');
  const instant = parseInstant(text);
  if (instant === undefined) throw new BadRequestError(`now 不是有效的时间：${text}（例如 2026-04-28T18:00:00+08:00）`);
  return instant;
}
