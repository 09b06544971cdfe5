import { AppError, type FieldProblem } from '@domain/errors';
import type { z } from '@domain/z';
import { inputWords } from './input-words';

/** zod's own words for a wrong type name JavaScript types; a reader is told what to do instead. */
function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `不认识的内容：${issue.keys.join('、')}`;
  if (issue.code === 'invalid_type' && issue.message.startsWith('无效输入')) {
    return issue.input === undefined ? '不能为空' : '格式不对';
  }
  return issue.message;
}

/** `me.redeemOfficerCode` may call a part otherwise than `me` does, and `me` otherwise than everybody. */
function wordFor(part: PropertyKey, action: string): string | undefined {
  if (typeof part !== 'string') return undefined;
  const names = [`${action}.${part}`, `${action.split('.')[0]}.${part}`, part];
  const name = names.find((candidate) => Object.hasOwn(inputWords, candidate));
  return name === undefined ? undefined : inputWords[name];
}

/** The innermost part of a path that has a name. */
function labelOf(path: readonly PropertyKey[], action: string): string {
  for (const part of [...path].reverse()) {
    const word = wordFor(part, action);
    if (word !== undefined) return word;
  }
  return '请求内容';
}

export function toFieldProblems(error: z.core.$ZodError, action = ''): FieldProblem[] {
  return error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    label: labelOf(issue.path, action),
    message: messageOf(issue),
  }));
}

/** The message names the first wrong field, for callers that show nothing else. */
export function invalidInput(fields: FieldProblem[]): AppError {
  const [first] = fields;
  return new AppError('INVALID_INPUT', first ? { message: `${first.label}：${first.message}`, fields } : {});
}

export function parseInput(schema: z.ZodMiniType, input: unknown, action = ''): unknown {
  const parsed = schema.safeParse(input ?? {}, { reportInput: true });
  if (!parsed.success) throw invalidInput(toFieldProblems(parsed.error, action));
  return parsed.data;
}
