import { AppError, type FieldProblem } from '@domain/errors';
import type { z } from '@domain/z';
import { inputWords } from './input-words';
import { safeParse } from './safe-parse';

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

export function toFieldProblems(error: Pick<z.core.$ZodError, 'issues'>, action = ''): FieldProblem[] {
  const problems = error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    label: labelOf(issue.path, action),
    message: issue.message,
  }));
  // A list in place of a text is also too long for one: the first complaint says what is wrong.
  const paths = problems.map(({ path }) => path);
  return problems.filter(({ path }, index) => paths.indexOf(path) === index);
}

/** The message names the first wrong field, for callers that show nothing else. */
export function invalidInput(fields: FieldProblem[]): AppError {
  const [first] = fields;
  return new AppError('INVALID_INPUT', first ? { message: `${first.label}：${first.message}`, fields } : {});
}

export function parseInput(schema: z.ZodMiniType, input: unknown, action = ''): unknown {
  const parsed = safeParse(schema, input ?? {});
  if (!parsed.success) throw invalidInput(toFieldProblems(parsed.error, action));
  return parsed.data;
}
