/** Files from the computer, opened in a tab of their own (browser only). */
import type { ChosenFile, FileRequest, FileToOpen } from './types';

/** As the browser reads it; undefined where it cannot play the film, and the server's own look counts. */
const secondsOf = (file: File, path: string): Promise<number | undefined> =>
  new Promise((resolve) => {
    if (!file.type.startsWith('video/')) return resolve(undefined);
    const film = document.createElement('video');
    film.preload = 'metadata';
    film.onloadedmetadata = () => resolve(Number.isFinite(film.duration) ? film.duration : undefined);
    film.onerror = () => resolve(undefined);
    film.src = path;
  });

const chosenFrom = async (file: File): Promise<ChosenFile> => {
  const path = URL.createObjectURL(file);
  const seconds = await secondsOf(file, path);
  return { path, name: file.name, bytes: file.size, ...(seconds === undefined ? {} : { seconds }) };
};

/** The dialog opens only for a click, so nothing may be awaited before this. */
export const pickFiles = ({ count, accept }: FileRequest): Promise<ChosenFile[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = count > 1;
    input.accept = accept.map((extension) => `.${extension}`).join(',');
    const settle = () => {
      const files = Array.from(input.files ?? []).slice(0, count);
      input.remove();
      resolve(Promise.all(files.map(chosenFrom)));
    };
    input.onchange = settle;
    input.addEventListener('cancel', settle);
    input.style.display = 'none';
    document.body.appendChild(input);
    input.click();
  });

export const openFile = async ({ url }: FileToOpen): Promise<void> => {
  window.open(url, '_blank', 'noopener');
};
