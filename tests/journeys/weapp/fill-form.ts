/** Fills 附表1 on the phone, field by field, as a contact person does. */
import { answers, core } from '../../functions/support/application';
import type { WeappApp } from '../../support/weapp';

const TEXTS = ['projectName', 'address', 'goals', 'implementationPlan', 'budget'] as const;

export async function type(app: WeappApp, id: string, text: string): Promise<void> {
  await app.input({ id }, text);
  await app.blur({ id });
}

/** Everything outside the notice's own cells. */
export async function fillCore(app: WeappApp): Promise<void> {
  await app.tap({ id: 'trackCodes-0' });
  await type(app, 'requestedYuan', String(core.requestedYuan));
  for (const [index, line] of core.budgetLines.entries()) {
    await app.tap({ id: 'budget-add' });
    await type(app, `budget-item-${index}`, line.item);
    await type(app, `budget-yuan-${index}`, String(line.yuan));
  }
  const { name, title, phone } = core.leader;
  for (const [key, value] of Object.entries({ name, title, phone })) await type(app, `leader-${key}`, value);
  const { email: _, ...contact } = core.contactPerson;
  for (const [key, value] of Object.entries(contact)) await type(app, `contactPerson-${key}`, value);
}

/** Everything but the fields named. */
export async function fillAnswers(app: WeappApp, except: readonly string[] = []): Promise<void> {
  for (const id of ['filledOn', 'plannedCompletionOn'] as const) await app.change({ id }, answers[id]);
  for (const id of TEXTS) if (!except.includes(id)) await type(app, id, answers[id]);
}
