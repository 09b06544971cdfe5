import { GatewayError } from '../gateway-error';
import { isFile, mayCall, NO_PERMISSION, type OpenApi, type OpenApis } from '../openapi/open-api';
import type { GatewayAction, GatewayParams } from './gateway';

/** `cloud.openapi.x.y()`, which travels as protobuf, and `cloud.callOpenAPI`, which travels as JSON. */
export function openApiActions(apis: OpenApis): Record<string, GatewayAction> {
  const find = (params: GatewayParams): OpenApi => {
    const name = String(params.apiName);
    const api = apis[name];
    if (!api) throw new GatewayError('INVALID_PARAM', `the emulator does not know the open API "${name}"`);
    return api;
  };

  return {
    'wx.openApi': async ({ params, invocation, origin }) => {
      // Loaded with the first call: most runs never need it, and the start should not wait for it.
      const { decodeArguments, encodeAnswer, encodeFile, encodeSystemError } = await import('../openapi/wire');
      if (!mayCall(invocation?.definition, String(params.apiName))) return encodeSystemError(NO_PERMISSION);
      const answer = await find(params)(decodeArguments(params.requestData as Buffer), { origin });
      return isFile(answer) ? encodeFile(answer) : encodeAnswer(answer);
    },

    'wx.api': async ({ params, invocation, origin }) => {
      if (!mayCall(invocation?.definition, String(params.apiName))) {
        throw new GatewayError(String(NO_PERMISSION), 'function has no permission to call this API');
      }
      const answer = await find(params)(JSON.parse(String(params.requestData ?? '{}')), { origin });
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
