/** One YAML text to a checked value, or what is wrong with it in Chinese, with the line it stands on. */
import { type z, zhCN } from '@domain/z';
import { isNode, LineCounter, parseDocument } from 'yaml';

/** One thing wrong, at a path inside the file. */
export type Path = readonly (string | number)[];
export type Finding = { at: Path; reason: string };
export type Parsed<T> = { value: T | null; findings: Finding[]; locate: (at: Path) => string };

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

/** `missing` is what to say where a field is not there at all. */
export function parseYaml<T>(text: string, schema: z.ZodMiniType<T>, missing: string): Parsed<T> {
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
      value: null,
      locate,
      findings: [{ at: [], reason: `第 ${line} 行不是合格的 YAML，请检查缩进、引号和括号` }],
    };
  }
  const raw: unknown = document.toJS();
  const result = schema.safeParse(raw, { error: zhCN().localeError });
  if (result.success) return { value: result.data, locate, findings: unknownKeys(raw, result.data) };
  const findings = result.error.issues.map((issue) => {
    const at = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    return { at, reason: valueAt(raw, at) === undefined ? missing : issue.message };
  });
  return { value: null, locate, findings };
}
