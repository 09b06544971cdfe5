import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const BUILT = resolve('dist', 'cloudfunctions');

/** The built functions with one more of the bench's own beside them. Answers the folder. */
export function functionsBeside(name: string, source: string): string {
  // Two workers of one run must not clear each other's.
  const folder = resolve('.bench', `functions-${name}-${process.env.JEST_WORKER_ID ?? 0}`);
  const manifest = JSON.parse(readFileSync(join(BUILT, 'cloudbaserc.json'), 'utf8')) as {
    functions: { name: string }[];
  };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, name), { recursive: true });
  for (const built of manifest.functions) symlinkSync(join(BUILT, built.name), join(folder, built.name));
  writeFileSync(join(folder, name, 'index.js'), source);
  const functions = [...manifest.functions, { name, timeout: 20, memorySize: 256 }];
  writeFileSync(join(folder, 'cloudbaserc.json'), JSON.stringify({ ...manifest, functions }));
  return folder;
}
