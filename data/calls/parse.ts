/** One YAML text to a call, or what is wrong with it in Chinese, with the line it stands on. */
import { type Call, callSchema } from '@domain/call/schema';
import { zhCN } from '@domain/z';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Finding, Path } from './rules/finding';

type Parsed = { call: Call | null; findings: Finding[]; locate: (at: Path) => string };

const pathWords = (at: Path): string =>
  at.reduce<string>((all, key) => (typeof key === 'number' ? `${all}[${key}]` : all ? `${all}.${key}` : key), '') ||
  '整个文件';

const valueAt = (value: unknown, at: Path): unknown =>
  at.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown> | null | undefined)?.[key], value);

/** Zod drops keys it does not know, so a misspelt key would vanish silently. */
function unknownKeys(raw: unknown, parsed: unknown, at: Path = []): Finding[] {
  if (typeof raw !== 'object' || raw === null || typeof parsed !== 'object' || parsed === null) return [];
  return Object.entries(raw).flatMap(([name, inner]) => {
    const path = [...at, Array.isArray(raw) ? Number(name) : name];
    if (!(name in parsed)) return [{ at: path, reason: `没有“${name}”这个字段` }];
    return unknownKeys(inner, (parsed as Record<string, unknown>)[name], path);
  });
}

export function parseCall(text: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const locate = (at: Path): string => {
    for (let length = at.length; length > 0; length -= 1) {
      const node = document.getIn(at.slice(0, length), true);
      if (isNode(node) && node.range) return `${pathWords(at)}（第 ${lines.linePos(node.range[0]).line} 行）`;
    }
    return pathWords(at);
  };
  const [broken] = document.errors;
  if (broken) {
    const line = broken.linePos?.[0].line ?? 1;
    return {
      call: null,
      locate,
      findings: [{ at: [], reason: `第 ${line} 行不是合格的 YAML，请检查缩进、引号和括号` }],
    };
  }
  const raw: unknown = document.toJS();
  const result = callSchema.safeParse(raw, { error: zhCN().localeError });
  if (result.success) return { call: result.data, locate, findings: unknownKeys(raw, result.data) };
  const findings = result.error.issues.map((issue) => {
    const at = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    return { at, reason: valueAt(raw, at) === undefined ? '缺少这一项；通知没写的请填 null' : issue.message };
  });
  return { call: null, locate, findings };
}
