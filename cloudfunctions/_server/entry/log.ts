export interface LogSubject {
  requestId: string;
  action: string;
}

/** One line of JSON, so that a console search finds it by request id. Never the input: it holds people's data. */
export function logError(error: unknown, subject: LogSubject): void {
  const { name, message, stack } =
    error instanceof Error ? error : { name: typeof error, message: String(error), stack: '' };
  const { errCode, code } = (typeof error === 'object' && error !== null ? error : {}) as {
    errCode?: unknown;
    code?: unknown;
  };
  console.error(JSON.stringify({ level: 'error', ...subject, name, message, errCode, code, stack }));
}
