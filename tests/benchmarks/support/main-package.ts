import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

interface AppJson {
  subPackages?: { root: string }[];
  subpackages?: { root: string }[];
}

/** Bytes of everything in a built mini-program outside its subpackages. */
export function mainPackageBytes(folder: string): number {
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as AppJson;
  const roots = [...(app.subPackages ?? []), ...(app.subpackages ?? [])].map(({ root }) => resolve(folder, root));
  return bytesOf(resolve(folder), new Set(roots));
}

function bytesOf(folder: string, leftOut: ReadonlySet<string>): number {
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isFile()) bytes += statSync(path).size;
    else if (!leftOut.has(path)) bytes += bytesOf(path, leftOut);
  }
  return bytes;
}
