/** The hands at a form: one act after the other, as tests/support/fill-form says. */
import type { Page } from 'playwright-core';
import { TYPES } from '../../functions/support/files';
import { PDF } from '../../support/file-bytes';
import type { Act, FilledCell } from '../../support/fill-form';
import { byId, chooseFiles, pickDay, press, type } from './hands';

/** Chooses a small PDF and stays until it has arrived. */
export async function uploadPdf(page: Page, listId: string, name = '盖章件.pdf'): Promise<void> {
  await chooseFiles(page, `${listId}-add`, { name, mimeType: TYPES.pdf, content: PDF });
  await byId(page, listId).locator('.file__open', { hasText: name }).waitFor();
}

function perform(page: Page, { act, id, ...more }: Act): Promise<void> {
  switch (act) {
    case 'type':
      return type(page, id, 'text' in more ? more.text : '');
    case 'tap':
      return press(page, id);
    case 'pick-day':
      return pickDay(page, id);
    case 'upload':
      return uploadPdf(page, id);
  }
}

export async function fillCells(page: Page, cells: readonly FilledCell[]): Promise<void> {
  for (const { acts } of cells) for (const act of acts) await perform(page, act);
}
