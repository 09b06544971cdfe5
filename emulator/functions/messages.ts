/** What the host and a function instance say to each other across the thread boundary. */
export interface InstanceData {
  functionName: string;
  entry: string;
  clock: SharedArrayBuffer;
  maxResultBytes: number;
}

export interface RunMessage {
  requestId: string;
  eventJson: string;
  environment: Record<string, string>;
  timeLimitMs: number;
  memoryMb: number;
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

export interface FailureMessage {
  type: 'failure';
  requestId: string;
  failure: 'EXECUTE_FAIL' | 'RESULT_TOO_LARGE' | 'LOAD_FAIL';
  message: string;
  stack: string;
}

export type InstanceMessage =
  | { type: 'loaded' }
  | { type: 'log'; level: LogLevel; text: string }
  | { type: 'result'; requestId: string; resultJson: string }
  | FailureMessage;
