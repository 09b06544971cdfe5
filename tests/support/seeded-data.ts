/** Seeding runs the deployment's sync; a test run does it once for each moment and copies the folder after that. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const DIST = resolve(__dirname, '..', '..', 'dist');
/** What the seeds are made by: a new build makes them anew. */
const MAKERS = ['emulator/main.js', 'cloudfunctions/sync/index.js', 'cloudfunctions/sync/calls.json'];

/** Whether these functions plant what the product's do: those with one more of a test's own beside them. */
export function seedsAlike(functionsDir: string | undefined): boolean {
  if (functionsDir === undefined) return true;
  const sync = join(functionsDir, 'sync');
  return existsSync(sync) && realpathSync(sync) === realpathSync(join(DIST, 'cloudfunctions', 'sync'));
}

function templateOf(now: string): string {
  const builds = MAKERS.map((file) => statSync(join(DIST, file)).mtimeMs);
  const name = createHash('sha256')
    .update(JSON.stringify([DIST, now, builds]))
    .digest('hex')
    .slice(0, 16);
  return join(tmpdir(), 'kexie-seeds', name);
}

/**
 * Fills an empty folder with the seeds of a moment.
 * @param make starts the emulator with its seeds on a folder and stops it again
 */
export async function copySeeds(now: string, dataDir: string, make: (folder: string) => Promise<void>): Promise<void> {
  const template = templateOf(now);
  if (!existsSync(template)) {
    mkdirSync(join(template, '..'), { recursive: true });
    const folder = mkdtempSync(`${template}-`);
    await make(folder);
    try {
      renameSync(folder, template);
    } catch {
      // Another worker was quicker.
      rmSync(folder, { recursive: true, force: true });
    }
  }
  cpSync(template, dataDir, { recursive: true });
}
