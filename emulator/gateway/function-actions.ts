import type { FunctionHost } from '../functions/function-host';
import { type Caller, functionCaller } from '../functions/invocation';
import { failures, InvocationError } from '../functions/invocation-error';
import { GatewayError } from '../gateway-error';
import type { GatewayAction } from './gateway';

const toolCaller: Caller = { kind: 'function', openid: undefined, source: 'scf' };

/** `cloud.callFunction` from inside a function. */
export function functionActions(host: FunctionHost): Record<string, GatewayAction> {
  return {
    'functions.invokeFunction': async ({ params, invocation }) => {
      const caller = invocation ? functionCaller(invocation.caller) : toolCaller;
      try {
        const answer = await host.invoke(String(params.function_name), String(params.request_data ?? '{}'), caller);
        return { requestId: answer.requestId, data: { response_data: answer.resultJson } };
      } catch (error) {
        if (error instanceof InvocationError) throw new GatewayError(failures[error.failure].code, error.message);
        throw error;
      }
    },
  };
}
