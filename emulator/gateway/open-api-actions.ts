import { GatewayError } from '../gateway-error';
import { isFile, mayCall, NO_PERMISSION, type OpenApi, type OpenApis, refuse } from '../openapi/open-api';
import type { OpenApiArguments } from '../openapi/wire';
import type { GatewayAction, GatewayCall } from './gateway';

/** `cloud.openapi.x.y()`, which travels as protobuf, and `cloud.callOpenAPI`, which travels as JSON. */
export function openApiActions(apis: OpenApis): Record<string, GatewayAction> {
  const find = (name: string): OpenApi => {
    const api = apis[name];
    if (!api) throw new GatewayError('INVALID_PARAM', `the emulator does not know the open API "${name}"`);
    return api;
  };

  const ask = async ({ params, refusal, origin }: GatewayCall, args: OpenApiArguments) => {
    const api = find(String(params.apiName));
    if (refusal?.when === 'before') return refuse(refusal.errcode, 'refused, as the test wanted it to');
    const answer = await api(args, { origin });
    return refusal ? refuse(refusal.errcode, 'refused after it took effect, as the test wanted it to') : answer;
  };

  return {
    'wx.openApi': async (call) => {
      const { params, invocation } = call;
      // Loaded with the first call: most runs never need it, and the start should not wait for it.
      const { decodeArguments, encodeAnswer, encodeFile, encodeSystemError } = await import('../openapi/wire');
      if (!mayCall(invocation?.definition, String(params.apiName))) return encodeSystemError(NO_PERMISSION);
      const answer = await ask(call, decodeArguments(params.requestData as Buffer));
      return isFile(answer) ? encodeFile(answer) : encodeAnswer(answer);
    },

    'wx.api': async (call) => {
      const { params, invocation } = call;
      if (!mayCall(invocation?.definition, String(params.apiName))) {
        throw new GatewayError(String(NO_PERMISSION), 'function has no permission to call this API');
      }
      const answer = await ask(call, JSON.parse(String(params.requestData ?? '{}')));
      if (isFile(answer)) {
        throw new GatewayError(
          'INVALID_PARAM',
          `the emulator answers the file of ${params.apiName} through openapi only`,
        );
      }
      return { data: { responseData: JSON.stringify(answer) } };
    },
  };
}
