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
      const { call, errcode } = body as { call?: unknown; errcode?: unknown };
      if (!isInteger(call) || call < 1) {
        throw new BadRequestError('call 须是从 1 起的整数：一次运行里的第几个平台请求');
      }
      const api = readApi(body);
      if (kind !== 'refuse') {
        const fault: Fault = { function: name, call, kind, when, ...api };
        faults.add(fault);
        return fault;
      }
      if (api.api === undefined || !isInteger(errcode) || errcode === 0) {
        throw new BadRequestError(
          'refuse 要写明 api（例如 subscribeMessage.send）和 errcode（不为 0 的整数，例如 43108）',
        );
      }
      const fault: Fault = { function: name, call, kind, when, ...api, errcode };
      faults.add(fault);
      return fault;
    });

    app.delete('/_cloud/faults', async () => {
      faults.clear();
      return { cleared: true };
    });
  };
}

const isInteger = (value: unknown): value is number => Number.isInteger(value);

const readApi = (body: unknown): Pick<Fault, 'api'> =>
  (body as { api?: unknown }).api === undefined ? {} : { api: readText(body, 'api') };

function oneOf<T extends string>(body: unknown, field: string, values: readonly T[]): T {
  const text = readText(body, field);
  const value = values.find((candidate) => candidate === text);
  if (value === undefined) throw new BadRequestError(`${field} 只能是 ${values.join('、')}`);
  return value;
}
