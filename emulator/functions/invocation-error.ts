export type InvocationFailure =
  | 'NOT_FOUND'
  | 'EVENT_TOO_LARGE'
  | 'EVENT_INVALID'
  | 'TIMEOUT'
  | 'EXECUTE_FAIL'
  | 'RESULT_TOO_LARGE'
  | 'STOPPING';

/** What a caller sees when the platform, not the function's own answer, reports a failure. */
export class InvocationError extends Error {
  constructor(
    readonly failure: InvocationFailure,
    message: string,
  ) {
    super(message);
    this.name = 'InvocationError';
  }
}

/** errCode for a client [O][C], code for a calling function [X], HTTP status for whoever looks at the wire (ours). */
export const failures: Record<InvocationFailure, { errCode: number; code: string; status: number }> = {
  NOT_FOUND: { errCode: -501000, code: 'FUNCTIONS_REQUEST_FAIL', status: 404 },
  EVENT_TOO_LARGE: { errCode: -501007, code: 'INVALID_PARAM', status: 413 },
  EVENT_INVALID: { errCode: -501007, code: 'INVALID_PARAM', status: 400 },
  TIMEOUT: { errCode: -504003, code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED', status: 504 },
  EXECUTE_FAIL: { errCode: -504002, code: 'FUNCTIONS_EXECUTE_FAIL', status: 500 },
  RESULT_TOO_LARGE: { errCode: -504002, code: 'FUNCTIONS_EXECUTE_FAIL', status: 500 },
  STOPPING: { errCode: -501001, code: 'SYS_ERR', status: 503 },
};
