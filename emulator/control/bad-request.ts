/** A request to the emulator's own `/_cloud/` paths that makes no sense; answered as 400 with this Chinese text. */
export class BadRequestError extends Error {
  readonly statusCode = 400;
}

export function readText(body: unknown, field: string): string {
  const value = (body as Record<string, unknown> | null | undefined)?.[field];
  if (typeof value !== 'string' || value === '') throw new BadRequestError(`缺少文字参数 ${field}`);
  return value;
}
