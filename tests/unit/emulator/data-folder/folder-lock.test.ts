import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFolder } from '../../../../emulator/data-folder/folder-lock';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const leaveLock = (content: string) => writeFileSync(join(folder, 'emulator.lock'), content);

test('a released lock leaves nothing behind', () => {
  lockFolder(folder)();
  expect(readdirSync(folder)).toEqual([]);
});

test('a lock of a living process is respected', () => {
  leaveLock(JSON.stringify({ pid: process.ppid, bornAt: null }));
  expect(() => lockFolder(folder)).toThrow(`进程号 ${process.ppid}`);
});

test.each([
  ['of a process that is gone', { pid: 2 ** 22 + 1, bornAt: null }],
  ['of our own id in an earlier life, as in a restarted container', { pid: process.pid, bornAt: null }],
])('a lock %s is taken over', (_what, owner) => {
  leaveLock(JSON.stringify(owner));
  expect(() => lockFolder(folder)()).not.toThrow();
});

test('a lock whose process id now belongs to another process is taken over', () => {
  if (process.platform !== 'linux') return;
  leaveLock(JSON.stringify({ pid: process.ppid, bornAt: '1' }));
  expect(() => lockFolder(folder)()).not.toThrow();
});

test('a lock that was cut off while being written is taken over', () => {
  leaveLock('{"pi');
  expect(() => lockFolder(folder)()).not.toThrow();
});
