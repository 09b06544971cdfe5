/** A person with the built mini-program in her hand. */
import { jpegTaken } from '../../../support/file-bytes';
import type { WeappApp } from '../../../support/weapp';
import type { Hands } from '../../delivery/hands';

const VISIT_MS = 60_000;

const matches = (text: string, words: string | RegExp): boolean =>
  typeof words === 'string' ? text.includes(words) : words.test(text);

export function phoneHands(app: WeappApp): Hands {
  let photos = 0;
  const seen = (id: string, words: string | RegExp) =>
    app.waitFor(() => app.page().has({ id }) && matches(app.page().textOf({ id }), words));
  return {
    async open(path) {
      // Between two visits time goes by: what was read at the last one is old.
      app.phone.clockOffsetMs += VISIT_MS;
      await app.openFromMessage(path);
    },
    back: () => app.back(),
    see: async (words) => void (await app.waitFor(words)),
    seeIn: async (id, words) => void (await seen(id, words)),
    has: async (id) => app.page().has({ id }),
    async press(id, answer) {
      await app.tap({ id });
      if (answer) await app.waitFor(() => app.modals.splice(0).at(-1)?.confirmText === answer);
    },
    type: (id, text) => app.input({ id }, text),
    async addFiles(files) {
      const [film] = files;
      if (film?.seconds === undefined) {
        app.prepareChatFiles(...files.map(({ name, bytes }) => ({ name, content: bytes })));
        app.answerActionSheet('微信聊天里的文件');
      } else {
        app.prepareMedia({ name: film.name, content: film.bytes, seconds: film.seconds });
        app.answerActionSheet('从相册选视频');
      }
      await app.tap({ id: 'item-add' });
    },
    async offerFilm({ name, bytes, seconds }, refusal) {
      app.prepareMedia({ name, content: bytes, ...(seconds === undefined ? {} : { seconds }) });
      app.answerActionSheet('从相册选视频');
      await app.tap({ id: 'item-add' });
      await app.waitFor(() => app.modals.splice(0).some(({ content }) => content?.includes(refusal)));
    },
    async addPhotos(count) {
      photos += count;
      const marks = Array.from({ length: count }, (_, index) => photos * 20 + index);
      app.prepareMedia(...marks.map((mark) => ({ content: jpegTaken({ mark }) })));
      await app.tap({ id: 'pick-photo' });
    },
  };
}
