/** A failure that the gateway answers to the SDK as `{code, message}` with HTTP 200, as the platform does. */
export class GatewayError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'GatewayError';
    this.code = code;
  }
}
