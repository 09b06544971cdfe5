import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface AppJson {
  pages?: string[];
  subPackages?: { root: string; pages: string[] }[];
  subpackages?: { root: string; pages: string[] }[];
}

/** The pages of the built mini-program, subpackages included; undefined when it is not built. */
export function readWeappPages(folder: string): ReadonlySet<string> | undefined {
  let app: AppJson;
  try {
    app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as AppJson;
  } catch {
    return undefined;
  }
  const packages = [...(app.subPackages ?? []), ...(app.subpackages ?? [])];
  const inPackages = packages.flatMap(({ root, pages }) => pages.map((page) => `${root.replace(/\/$/, '')}/${page}`));
  return new Set([...(app.pages ?? []), ...inPackages]);
}
