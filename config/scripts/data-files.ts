/** The YAML files of one folder of data/, as texts in the order of their names. Run from the project root. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const readDataFiles = (name: 'calls' | 'coverage'): { path: string; text: string }[] => {
  const folder = join('data', name);
  return readdirSync(folder)
    .filter((file) => /\.ya?ml$/.test(file))
    .sort()
    .map((file) => ({ path: join(folder, file), text: readFileSync(join(folder, file), 'utf8') }));
};
