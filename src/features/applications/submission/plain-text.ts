import type { CellSection } from '@domain/applications/cells';

/** The whole submission as one text, for a message or a document on the computer. */
export const asPlainText = (title: string, sections: readonly CellSection[]): string =>
  [
    title,
    ...sections.flatMap((section) => [
      `【${section.title}】`,
      ...section.cells.map(({ label, text }) => (text.includes('\n') ? `${label}：\n${text}` : `${label}：${text}`)),
    ]),
  ].join('\n');
