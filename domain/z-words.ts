/**
 * What a reader is told where a schema has no words of its own. zod's own texts name JavaScript's types and write
 * `<=`; they are for those who maintain data files.
 */

/** Of zod's issues, the parts that words need. */
interface Issue {
  readonly code?: string;
  readonly input?: unknown;
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly inclusive?: boolean;
  readonly keys?: readonly string[];
}

/** Names that only a program sends: enough to recognize them by. */
const MAX_KEYS = 3;
const MAX_KEY = 20;

function keysText(keys: readonly string[]): string {
  const shown = keys.slice(0, MAX_KEYS).map((key) => [...key].slice(0, MAX_KEY).join(''));
  return `${shown.join('、')}${keys.length > MAX_KEYS ? ' 等' : ''}`;
}

const unitOf = (origin: string): string => ({ string: ' 个字', array: ' 项' })[origin] ?? '';

/** A limit of JavaScript's whole numbers says nothing to a reader. */
const isMachineLimit = (limit: number | bigint): boolean => Math.abs(Number(limit)) >= Number.MAX_SAFE_INTEGER;

function tooSmall({ origin = '', minimum = 0, inclusive }: Issue): string {
  const unit = unitOf(origin);
  if (unit !== '') return minimum === 1 ? '不能为空' : `至少 ${minimum}${unit}`;
  if (isMachineLimit(minimum)) return '数字太小';
  return inclusive ? `不能小于 ${minimum}` : `须大于 ${minimum}`;
}

function tooBig({ origin = '', maximum = 0, inclusive }: Issue): string {
  const unit = unitOf(origin);
  if (unit !== '') return `最多 ${maximum}${unit}`;
  if (isMachineLimit(maximum)) return '数字太大';
  return inclusive ? `不能大于 ${maximum}` : `须小于 ${maximum}`;
}

export function readerWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '不能为空' : '格式不对';
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_value':
      return '请从所列选项中选择';
    case 'unrecognized_keys':
      return `不认识的内容：${keysText(issue.keys ?? [])}`;
    default:
      return '格式不对';
  }
}
