/** A short name of everything that decides what a reply looks like: the contracts and all the domain they are made of. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export function replyShapes() {
  const hash = createHash('sha256');
  for (const file of readdirSync('domain', { recursive: true }).sort()) {
    if (file.endsWith('.ts')) hash.update(`${file}\0`).update(readFileSync(path.join('domain', file)));
  }
  return hash.digest('hex').slice(0, 8);
}
