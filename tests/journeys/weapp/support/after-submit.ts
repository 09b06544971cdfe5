/** The steps after the submit, as they are done on the page of an application. */
import { routes } from '@domain/routes';
import type { WeappApp } from '../../../support/weapp';
import { sendFromChat } from './fill-valid';

const FRESH_MS = 2100;
/** What was read less than two seconds ago is not read again; people are slower than that. */
export function aMoment({ phone }: WeappApp): void {
  phone.clockOffsetMs += FRESH_MS;
}

const isOn = (app: WeappApp, route: string) => () => app.page().route === route;

/** Until the step is said to be done. */
async function untilMarked(app: WeappApp, stepId: string): Promise<void> {
  await app.waitFor(() => app.page().has({ id: `reopen-${stepId}` }));
}

export async function markStep(app: WeappApp, stepId: string): Promise<void> {
  await app.tap({ id: `done-${stepId}` });
  await untilMarked(app, stepId);
}

/** 逐项复制: every cell once; the ticks are still there when the page is opened again. Answers what was copied. */
export async function copyEveryCell(app: WeappApp): Promise<string[]> {
  await app.tap({ id: 'open-copy' });
  await app.waitFor(isOn(app, routes.applicationCopy));
  await app.waitFor('逐项复制到官网');
  const buttons = app
    .page()
    .findAll({ tag: 'button' })
    .map(({ attr }) => String(attr.id ?? ''))
    .filter((id) => id.startsWith('copy-'));
  const before = app.phone.clipboard.length;
  for (const id of buttons) {
    await app.tap({ id });
    await app.waitFor(() => app.page().textOf({ id }).includes('✓ 再复制'));
  }
  const all = new RegExp(`${buttons.length} / ${buttons.length}`);
  await app.waitFor(all);
  await app.back();
  await app.tap({ id: 'open-copy' });
  await app.waitFor(all);
  await app.back();
  return app.phone.clipboard.slice(before);
}

/** The page to print; answers the code in its footer and what is copied for the computer. */
export async function openPrint(app: WeappApp): Promise<{ code: string; text: string }> {
  await app.tap({ id: 'open-print' });
  await app.waitFor(isOn(app, routes.applicationPrint));
  await app.waitFor('核验码');
  const code = /核验码\s*([0-9A-Z]{6})/.exec(app.page().textOf({ id: 'print-footer' }))?.[1] ?? '';
  await app.tap({ id: 'copy-all' });
  await app.waitFor(() => app.phone.clipboard.at(-1)?.includes(code));
  await app.back();
  return { code, text: app.phone.clipboard.at(-1) ?? '' };
}

export async function registerScan(app: WeappApp, code: string): Promise<void> {
  await app.input({ id: 'scan-code' }, code);
  await app.tap({ id: 'done-our-scan' });
}

export const uploadScan = (app: WeappApp, name: string): Promise<void> => sendFromChat(app, 'files-our-scan', name);

/** 官网提交, 寄出: with the day on which it was done. */
export async function fileOn(app: WeappApp, stepId: string, day: string, note = ''): Promise<void> {
  await app.change({ id: `on-${stepId}` }, day);
  if (note) await app.input({ id: `note-${stepId}` }, note);
  await markStep(app, stepId);
}
