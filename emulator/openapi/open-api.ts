import type { FunctionDefinition } from '../functions/manifest';
import type { OpenApiArguments } from './wire';

/** WeChat's own answer: errcode 0, or an error that the SDK throws with its code. */
export interface OpenApiAnswer {
  errcode: number;
  errmsg: string;
  [field: string]: unknown;
}

/** An answer that is a file: WeChat sends its bytes as they are. */
export interface OpenApiFile {
  contentType: string;
  bytes: Buffer;
}

export interface OpenApiCall {
  /** `http://127.0.0.1:PORT`, for addresses in answers. */
  origin: string;
}

type Answer = OpenApiAnswer | OpenApiFile;
export type OpenApi = (args: OpenApiArguments, call: OpenApiCall) => Answer | Promise<Answer>;
export const isFile = (answer: Answer): answer is OpenApiFile => 'bytes' in answer;
export type OpenApis = Readonly<Record<string, OpenApi>>;

/** [O] */
export const NO_PERMISSION = -604101;

/** A function may call what `permissions.openapi` of its config.json lists; a tool outside any function, everything. */
export function mayCall(definition: FunctionDefinition | undefined, apiName: string): boolean {
  return definition === undefined || definition.openapi.has(apiName);
}

export function ok(fields: object = {}): OpenApiAnswer {
  return { errcode: 0, errmsg: 'ok', ...fields };
}

export function refuse(errcode: number, errmsg: string): OpenApiAnswer {
  return { errcode, errmsg };
}
