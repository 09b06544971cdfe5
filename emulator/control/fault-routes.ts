import type { FastifyInstance } from 'fastify';
import { FAULT_KINDS, FAULT_MOMENTS, type Fault, type Faults } from '../faults';
import type { FunctionHost } from '../functions/function-host';
import { BadRequestError, readText } from './bad-request';

/** Lets the platform fail a function where a test wants it to. */
export function faultRoutes({ faults, host }: { faults: Faults; host: FunctionHost }) {
  return async (app: FastifyInstance) => {
    app.post('/_cloud/faults', async ({ body }) => {
      const name = readText(body, 'function');
      if (!host.functions.has(name)) throw new BadRequestError(`没有云函数 ${name}`);
      const kind = oneOf(body, 'kind', FAULT_KINDS);
      const when = oneOf(body, 'when', FAULT_MOMENTS);
      const { call } = body as { call?: unknown };
      if (typeof call !== 'number' || !Number.isInteger(call) || call < 1) {
        throw new BadRequestError('call 须是从 1 起的整数：一次运行里的第几个平台请求');
      }
      const fault: Fault = { function: name, call, kind, when };
      faults.add(fault);
      return fault;
    });

    app.delete('/_cloud/faults', async () => {
      faults.clear();
      return { cleared: true };
    });
  };
}

function oneOf<T extends string>(body: unknown, field: string, values: readonly T[]): T {
  const text = readText(body, field);
  const value = values.find((candidate) => candidate === text);
  if (value === undefined) throw new BadRequestError(`${field} 只能是 ${values.join('、')}`);
  return value;
}
