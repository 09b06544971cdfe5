import { closeSync, linkSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../start-error';

interface Owner {
  pid: number;
  /** Tells a reused process id from the process that wrote the lock; null where the system does not say. */
  bornAt: string | null;
}

/** Keeps a second emulator out of the same data folder. A lock left by `kill -9` is taken over. */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'emulator.lock');
  const own = `${path}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, bornAt: birthOf(process.pid) } satisfies Owner));
  try {
    for (let attempt = 0; ; attempt += 1) {
      if (claim(own, path)) return () => rmSync(path, { force: true });
      const owner = readOwner(path);
      if (attempt > 0 || (owner && isAlive(owner))) throw new StartError(inUse(folder, owner));
      rmSync(path, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** `link` fails when the lock exists, and the lock appears with its content or not at all. */
function claim(own: string, path: string): boolean {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST') return false;
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS') return claimWithoutLinks(own, path);
    throw error;
  }
}

/** For file systems without hard links. */
function claimWithoutLinks(own: string, path: string): boolean {
  try {
    const handle = openSync(path, 'wx');
    writeSync(handle, readFileSync(own));
    closeSync(handle);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readOwner(path: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

function isAlive(owner: Owner): boolean {
  if (owner.pid === process.pid) return false;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return owner.bornAt === null || owner.bornAt === birthOf(owner.pid);
}

/** Start time in ticks since boot, from Linux's process table. */
function birthOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function inUse(folder: string, owner: Owner | undefined): string {
  const who = owner ? `（进程号 ${owner.pid}）` : '';
  return `数据目录 ${folder} 正被另一个模拟器使用${who}。\n请先停止那一个，或用 --data 指定另一个目录。`;
}
