import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { checkDataFile } from '../database/store/check-data-file';
import { StartError } from '../start-error';
import { lockFolder } from './folder-lock';
import { damaged, otherFormat, PREVIOUS } from './messages';

const FORMAT = 1;
const MARKER = 'emulator.json';
const STORES = ['database', 'state'];
/** Everything the emulator writes here; `--fresh` moves exactly these and nothing else. */
const OWN_ENTRIES = [MARKER, ...STORES, 'files'];

export interface DataFolder {
  path: string;
  database: string;
  state: string;
  files: string;
  /** Where `fresh` put the old data, if there was any. */
  movedTo: string | undefined;
  /** To be called once everything in it is open and seeded. */
  confirm(): void;
  release(): void;
}

/**
 * Opens, or creates, the data folder, and locks it. Refuses a folder that holds somebody else's files.
 * With `fresh` the old data moves to `previous/`, which keeps one generation: a mistaken `--fresh` can be undone.
 */
export function openDataFolder(location: string, fresh: boolean): DataFolder {
  const path = resolve(location);
  makeWritable(path);
  refuseForeignFolder(path);
  const release = lockFolder(path);
  try {
    const movedTo = fresh ? moveAside(path) : undefined;
    const [database, state, files] = [join(path, 'database'), join(path, 'state'), join(path, 'files')];
    checkMarker(path);
    checkDataFile(state);
    return { path, database, state, files, movedTo, confirm: () => writeMarker(path), release };
  } catch (error) {
    release();
    throw error;
  }
}

function makeWritable(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    // access() says yes to root even on a read-only mount; a real write does not.
    const probe = join(path, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new StartError(
      `数据目录 ${path} 无法写入（${reason}）。\n请检查目录的权限和磁盘空间，或用 --data 指定另一个目录。`,
    );
  }
}

function refuseForeignFolder(path: string): void {
  const entries = readdirSync(path).filter((name) => !name.startsWith('emulator.lock') && name !== PREVIOUS);
  if (entries.length > 0 && !OWN_ENTRIES.some((name) => entries.includes(name))) {
    throw new StartError(
      `目录 ${path} 里有别的文件，不像是模拟器的数据目录，没有改动它。\n请用 --data 指定一个空目录。`,
    );
  }
}

function moveAside(path: string): string | undefined {
  const present = OWN_ENTRIES.filter((name) => existsSync(join(path, name)));
  if (present.length === 0) return undefined;
  const previous = join(path, PREVIOUS);
  rmSync(previous, { recursive: true, force: true });
  mkdirSync(previous);
  for (const name of present) renameSync(join(path, name), join(previous, name));
  return previous;
}

/** The marker stands for a first start that went through: from then on the stores must be there. */
function checkMarker(path: string): void {
  const marker = join(path, MARKER);
  if (!existsSync(marker)) return;
  let format: unknown;
  try {
    format = (JSON.parse(readFileSync(marker, 'utf8')) as { format?: unknown }).format;
  } catch {
    throw new StartError(damaged(path, MARKER));
  }
  if (format !== FORMAT) throw new StartError(otherFormat(path, String(format)));
  for (const store of STORES) {
    const file = join(store, 'data.mdb');
    if (!statSync(join(path, file), { throwIfNoEntry: false })?.size) throw new StartError(damaged(path, file));
  }
}

function writeMarker(path: string): void {
  const marker = join(path, MARKER);
  if (existsSync(marker)) return;
  const waiting = `${marker}.part`;
  writeFileSync(waiting, JSON.stringify({ format: FORMAT }));
  renameSync(waiting, marker);
}
