/** The coverage of all notices as one page: 条款 | 内容 | 承载. */
import type { Call } from '@domain/call/schema';
import { isExplanation } from './numbers';
import { type Place, placesOf } from './places';
import type { Coverage, Section } from './schema';
import { idWords } from './words';

const prefix = 'categories.';

/** `categories.2026-1.tasks.forum` → 2026-1 and `tasks.forum`; codes may hold a dot. */
function splitCategory(id: string, codes: string[]): { scope: string; rest: string } {
  if (!id.startsWith(prefix)) return { scope: '', rest: id };
  const inner = id.slice(prefix.length);
  if (inner.startsWith('*.')) return { scope: '（各项目）', rest: inner.slice('*.'.length) };
  const code = codes.find((one) => inner.startsWith(`${one}.`)) ?? '';
  return { scope: `（项目 ${code}）`, rest: inner.slice(code.length + 1) };
}

/** Ids of one kind stand together: 任务 `forum`、`enterprise-service`. */
function carriedWords(ids: string[], codes: string[]): string {
  const kinds = new Map<string, string[]>();
  for (const id of ids) {
    const { scope, rest } = splitCategory(id, codes);
    const { word, name } = idWords(rest);
    const kind = `${word}${scope}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), ...(name === null ? [] : [`\`${name}\``])]);
  }
  return [...kinds].map(([kind, names]) => (names.length > 0 ? `${kind} ${names.join('、')}` : kind)).join('；');
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

function numberingWords({ numbering }: Section): string {
  if (numbering === null) return '';
  return isExplanation(numbering) ? `（${numbering}）` : `（序号见原文出入 \`${numbering}\`）`;
}

function row({ section, words }: Place, codes: string[]): string {
  const carried = section.carriedBy.length > 0 ? carriedWords(section.carriedBy, codes) : `无：${section.reason ?? ''}`;
  return `| ${cell(words)} | ${cell(section.heading + numberingWords(section))} | ${cell(carried)} |`;
}

export type CoveredCall = { call: Call; coverage: Coverage };

function chapter({ call, coverage }: CoveredCall): string {
  const places = placesOf(coverage);
  // A longer code first, so that `2023-10` is not taken for `2023-1`.
  const codes = call.categories.map(({ code }) => code).sort((a, b) => b.length - a.length);
  const carried = places.filter(({ section }) => section.carriedBy.length > 0).length;
  return `## ${call.slug}

${call.issuer.name}《${call.title}》：${places.length} 条，${carried} 条有承载，${places.length - carried} 条写明了没有承载的原因。

| 条款 | 内容 | 承载 |
| --- | --- | --- |
${places.map((place) => row(place, codes)).join('\n')}
`;
}

export const coverageDocument = (calls: CoveredCall[]): string => `# 通知逐条对照

由 \`data/coverage\` 生成，请勿手改；改动后运行 \`npm run docs:coverage\`。

每份通知的每一条：在产品里由 \`data/calls\` 的哪些内容承载，或者为什么没有。条款号照通知印的写；
\`npm run calls:check\` 检查没有漏掉的条款、没有查无出处的内容、出处与这里一致。

${calls.map(chapter).join('\n')}`;
