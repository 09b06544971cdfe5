/** Fills any category's form on the phone, field by field, as its definition asks. */
import { askedParts, type CorePerson, withoutCoreFields } from '@domain/applications/core-cells';
import type { Category } from '@domain/call/schema';
import { formFields } from '@domain/form/answers';
import type { FormField } from '@domain/form/definition';
import { personRow } from '@domain/form/person';
import { validContent } from '../../../functions/support/valid-application';
import { PDF } from '../../../support/file-bytes';
import type { WeappApp } from '../../../support/weapp';
import { type } from '../fill-form';

type Content = ReturnType<typeof validContent>;
type Row = { cells: Record<string, unknown> };

export const CHAT = '微信聊天里的文件';

/** Out of a WeChat chat into the list of this id; done when it is registered. */
export async function sendFromChat(app: WeappApp, listId: string, name: string, content = PDF): Promise<void> {
  app.prepareChatFiles({ name, content });
  app.answerActionSheet(CHAT);
  const count = () => app.page().findAll({ className: 'file__open' }).length;
  const before = count();
  await app.tap({ id: `${listId}-add` });
  await app.waitFor(() => count() === before + 1);
}

async function fillCore(app: WeappApp, category: Category, { core }: Content): Promise<void> {
  for (const code of core.trackCodes) {
    await app.tap({ id: `trackCodes-${category.tracks.findIndex((track) => track.code === code)}` });
  }
  await type(app, 'requestedYuan', String(core.requestedYuan));
  for (const [index, { item, yuan }] of core.budgetLines.entries()) {
    await app.tap({ id: 'budget-add' });
    await type(app, `budget-item-${index}`, item);
    await type(app, `budget-yuan-${index}`, String(yuan));
  }
  for (const who of ['leader', 'contactPerson'] as const satisfies CorePerson[]) {
    const person: Record<string, string> = core[who];
    for (const { key } of askedParts(category, who)) await type(app, `${who}-${key}`, person[key] ?? '');
  }
}

async function fillTable(app: WeappApp, { id, columns }: FormField, rows: Row[]): Promise<void> {
  for (const [index, { cells }] of rows.entries()) {
    await app.tap({ id: `${id}-add` });
    for (const column of columns) {
      const cell = `${id}-${index}-${column.id}`;
      if (column.type === 'date') await app.change({ id: cell }, cells[column.id]);
      else await type(app, cell, String(cells[column.id]));
    }
  }
}

async function fillField(app: WeappApp, field: FormField, value: unknown): Promise<void> {
  const { id } = field;
  switch (field.type) {
    case 'signature':
      return;
    case 'files':
      return sendFromChat(app, id, `${id}.pdf`);
    case 'date':
      return app.change({ id }, value);
    case 'choice':
    case 'choices':
      for (const option of [value].flat()) await app.tap({ id: `${id}-${field.options.indexOf(String(option))}` });
      return;
    case 'table':
      return fillTable(app, field, value as Row[]);
    case 'person':
      for (const { key } of personRow) await type(app, `${id}-${key}`, (value as Record<string, string>)[key] ?? '');
      return;
    default:
      return type(app, id, String(value));
  }
}

/** Everything but the fields named; answers what was filled in. */
export async function fillValidOnPhone(
  app: WeappApp,
  category: Category,
  { day, except = [] }: { day: string; except?: readonly string[] },
): Promise<Content> {
  const content = validContent(category, day);
  await fillCore(app, category, content);
  for (const field of formFields(withoutCoreFields(category))) {
    if (!except.includes(field.id)) await fillField(app, field, content.answers[field.id]);
  }
  return content;
}
