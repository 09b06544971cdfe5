/** What every refusal owes its reader, whatever was sent. */
import type { ErrorCode } from '../../../../domain/errors';
import type { Envelope } from '../../../support/emulator';

interface Problem {
  path: string;
  label: string;
  message: string;
}
type Refusal = Extract<Envelope, { ok: false }>;

const CHINESE = /[\u4e00-\u9fff]/;
/** A message is read on a phone, and shown in one toast or dialog. */
const MAX_MESSAGE = 120;
/** What readers know under these names, and what a form itself lists. */
const KNOWN_LATIN = /JPG|PNG|PDF|Word|Excel|docx?|xlsx?|MP4|ZIP|MB|http|[1-5]A/g;
/** Where a message repeats what was sent. */
const QUOTED = /“[^”]*”/gs;
const UNKNOWN_KEYS = /不认识的内容：.*$/s;

function expectReadable(message: string): void {
  expect(message).toMatch(CHINESE);
  const own = message.replace(QUOTED, '“”');
  expect(own.length).toBeLessThanOrEqual(MAX_MESSAGE);
  expect(own.replace(UNKNOWN_KEYS, '').replace(KNOWN_LATIN, '')).not.toMatch(/[A-Za-z]|[<>]=|无效输入|数值过/);
}

export function expectRefusal(reply: Envelope, codes: readonly ErrorCode[]): asserts reply is Refusal {
  if (reply.ok) throw new Error(`taken for good: ${JSON.stringify(reply).slice(0, 500)}`);
  const { code, message, retryable, fields = [] } = reply.error;
  expect(codes).toContain(code);
  expect(retryable).toBe(false);
  expectReadable(message);
  for (const problem of fields as Problem[]) {
    expectReadable(problem.message);
    expect(problem.label).toMatch(CHINESE);
    // What stands inside has a name of its own.
    if (problem.path !== '') expect([problem.path, problem.label]).not.toEqual([problem.path, '请求内容']);
  }
}
