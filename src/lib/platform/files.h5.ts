/** Files from the computer, opened in a tab of their own (browser only). */
import type { ChosenFile, FileRequest, FileToOpen } from './types';

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
      resolve(files.map((file) => ({ path: URL.createObjectURL(file), name: file.name, bytes: file.size })));
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
