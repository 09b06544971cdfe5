import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FunctionHost, InvocationAnswer } from '../functions/function-host';
import { administratorCaller, type Caller, clientCaller } from '../functions/invocation';
import { failures, InvocationError } from '../functions/invocation-error';
import type { Timers } from '../functions/timers';
import { MAX_GATEWAY_BYTES } from '../limits';
import { isOpenid, OPENID_HEADER } from '../users/openid';
import type { UserRegistry } from '../users/user-registry';
import { BadRequestError } from './bad-request';

interface FunctionServices {
  host: FunctionHost;
  timers: Timers;
  users: UserRegistry;
}

/** What starts a function from outside: a client's call, the administrator's, a timer. */
export function functionRoutes({ host, timers, users }: FunctionServices) {
  return async (app: FastifyInstance) => {
    app.setErrorHandler((error: Error, request, reply) =>
      sendFailure(error, reply, (request.params as { name?: string }).name),
    );

    app.post<{ Params: { name: string } }>('/_cloud/timers/:name', async ({ params }, reply) =>
      sendResult(reply, await timers.fire(params.name)),
    );
    app.get('/_cloud/timers', async () => timers.list());

    app.register(calls);
  };

  /** Takes the event as raw text: its size is what the platform limits. */
  async function calls(app: FastifyInstance) {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: MAX_GATEWAY_BYTES }, (_request, body, done) =>
      done(null, body),
    );

    app.post<Named>('/_cloud/functions/:name', async (request, reply) => {
      const openid = request.headers[OPENID_HEADER];
      if (openid !== undefined && !isOpenid(openid)) {
        throw new BadRequestError(
          `请求头 ${OPENID_HEADER} 不是有效的 openid：只能由字母、数字、- 和 _ 组成，且不能全是数字`,
        );
      }
      if (openid !== undefined) users.see(openid);
      return answer(request, reply, clientCaller(openid));
    });
    // What a deployment machine asks api.weixin.qq.com/tcb/invokecloudfunction for.
    app.post<Named>('/_cloud/administrator/:name', (request, reply) => answer(request, reply, administratorCaller));
  }

  async function answer(request: FastifyRequest<Named>, reply: FastifyReply, caller: Caller): Promise<FastifyReply> {
    const eventJson = typeof request.body === 'string' && request.body !== '' ? request.body : '{}';
    return sendResult(reply, await host.invoke(request.params.name, eventJson, caller));
  }
}

interface Named {
  Params: { name: string };
}

function sendResult(reply: FastifyReply, { requestId, resultJson }: InvocationAnswer): FastifyReply {
  return reply.header('x-request-id', requestId).type('application/json; charset=utf-8').send(resultJson);
}

/** `{errCode, errMsg}` as wx.cloud.callFunction rejects with. */
function sendFailure(error: Error, reply: FastifyReply, functionName = ''): FastifyReply {
  if (!(error instanceof InvocationError)) {
    const status = (error as { statusCode?: number }).statusCode ?? 500;
    return reply.code(status).send({ errCode: -1, errMsg: error.message, message: error.message });
  }
  const { errCode, status } = failures[error.failure];
  const requestId = (error as { requestId?: string }).requestId;
  if (requestId) reply.header('x-request-id', requestId);
  const errMsg = `cloud.callFunction:fail Error: errCode: ${errCode} | errMsg: ${error.message} (${functionName})`;
  return reply.code(status).send({ errCode, errMsg, requestId });
}
