/** Where in a call, and what stands there, in words an officer reads. */
import { organizationKindWords, shotWords } from '../words';
import { callFieldWords } from './field-words';
import { callMergeRules } from './merge-call';
import { ORDER, type Path } from './three-way';

const MAX_WORDS = 60;
/** What of an element says which one it is; the first that it has. */
const LABELS = ['name', 'title', 'label', 'text', 'where', 'by', 'for'] as const;
const codeWords: Readonly<Record<string, string>> = { ...organizationKindWords, ...shotWords };

type Fields = Record<string, unknown>;

const shorten = (text: string): string => (text.length > MAX_WORDS ? `${text.slice(0, MAX_WORDS)}…` : text);
const wordFor = (field: string): string => callFieldWords[field] ?? field;

function labelOf(element: Fields): string | null {
  const label = LABELS.map((field) => element[field]).find((value) => typeof value === 'string' && value !== '');
  if (typeof label !== 'string') return null;
  return shorten(typeof element.code === 'string' ? `${element.code} ${label}` : label);
}

/** An element by its identity or, as validation names it, by its place. */
function elementIn(list: unknown, field: string, step: string): Fields | undefined {
  if (!Array.isArray(list)) return undefined;
  const identify = callMergeRules.identities.get(field);
  return (
    (list as Fields[]).find((element) => identify?.(element) === step) ?? (list[Number(step)] as Fields | undefined)
  );
}

/** `项目类型“2026-1 …” › 验收 › 验收材料“活动照片” › 最少文件数`; the call is any in which the path leads somewhere. */
export function pathWords(path: Path, calls: readonly unknown[]): string {
  const parts: string[] = [];
  let places: unknown[] = [...calls];
  for (let index = 0; index < path.length; index += 1) {
    const field = path[index] as string;
    places = places.map((place) => (place as Fields | null | undefined)?.[field]);
    const next = path[index + 1];
    if (next === ORDER) return [...parts, `${wordFor(field)}的顺序`].join(' › ');
    if (next === undefined || !callMergeRules.identities.has(field)) {
      parts.push(wordFor(field));
      continue;
    }
    places = places.map((place) => elementIn(place, field, next));
    const label = places.map((place) => (place ? labelOf(place as Fields) : null)).find((one) => one !== null);
    parts.push(`${wordFor(field)}“${label ?? shotWords[next as keyof typeof shotWords] ?? next}”`);
    index += 1;
  }
  return parts.join(' › ') || '整份通知';
}

function plainWords(value: unknown): string {
  if (value === undefined) return '（没有这一项）';
  if (value === null) return '（未写明）';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.map(plainWords).join('、') || '（空）';
  if (typeof value === 'object') {
    const label = labelOf(value as Fields);
    if (label !== null) return `“${label}”`;
    return Object.entries(value)
      .map(([field, inner]) => `${wordFor(field)} ${plainWords(inner)}`)
      .join('，');
  }
  const text = String(value);
  const instant = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}):\d{2}(\.\d{3})?\+08:00$/.exec(text);
  return instant ? `${instant[1]} ${instant[2]}` : (codeWords[text] ?? text) || '（空）';
}

export const valueWords = (value: unknown): string => shorten(plainWords(value));
