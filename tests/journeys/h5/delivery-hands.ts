/** A person at the browser. */

import { TYPES } from '../../functions/support/files';
import type { BrowserApp } from '../../support/browser';
import type { Hands, PaperFile } from '../delivery/hands';
import { answerDialog, byId, chooseFiles, choosePhotos, press, type, words } from './hands';

const PATIENCE_MS = 8000;
const VISIT_MS = 60_000;
/** Apart enough that no two photographs are the same bytes. */
const HUE_STEP = 7;

const chosen = ({ name, type: format, bytes }: PaperFile) => ({ name, mimeType: TYPES[format], content: bytes });

export function browserHands(app: BrowserApp): Hands {
  const { page } = app;
  page.setDefaultTimeout(PATIENCE_MS);
  let photos = 0;
  return {
    async open(path) {
      // At the address where she is already nothing would happen.
      if (page.url().endsWith(`#/${path}`)) return app.restart(path);
      // Between two visits time goes by: what was read at the last one is old.
      await page.clock.fastForward(VISIT_MS);
      await app.open(path);
    },
    back: async () => void (await page.goBack()),
    see: (text) => words(page, text).waitFor(),
    seeIn: (id, text) => byId(page, id).getByText(text).first().waitFor(),
    has: async (id) => (await byId(page, id).count()) > 0,
    async press(id, answer) {
      await press(page, id);
      if (answer) await answerDialog(page, answer);
    },
    type: (id, text) => type(page, id, text),
    addFiles: (files) => chooseFiles(page, 'item-add', ...files.map(chosen)),
    async offerFilm(film, refusal) {
      await chooseFiles(page, 'item-add', chosen(film));
      await words(page, refusal).waitFor();
      await press(page, 'item-pending-0-drop');
    },
    async addPhotos(count) {
      const hues = Array.from({ length: count }, (_, index) => (photos + index) * HUE_STEP);
      photos += count;
      await choosePhotos(page, 'pick-photo', hues);
    },
  };
}
