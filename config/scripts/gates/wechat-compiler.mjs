/** WeChat's template and style compilers (wcc, wcsc) as miniprogram-compiler ships them. */
import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const MAX_OUTPUT = 64 * 1024 * 1024;
const FOLDERS = { darwin: 'mac', win32: 'windows' };

function compilerFile(name) {
  // The bench bundles this file, where a module has no address of its own.
  const from = import.meta.url ?? join(process.cwd(), 'package.json');
  const entry = createRequire(from).resolve('miniprogram-compiler');
  const file = join(
    dirname(entry),
    'bin',
    FOLDERS[process.platform] ?? 'linux',
    process.platform === 'win32' ? `${name}.exe` : name,
  );
  try {
    accessSync(file, constants.X_OK);
  } catch {
    // The npm archive carries them without the execute bit.
    chmodSync(file, 0o755);
  }
  return file;
}

/** The owners of components come first: how many, then each with the names it uses. */
function componentArguments(folder, wxml) {
  const owners = wxml.flatMap((file) => {
    const json = join(folder, file.replace(/\.wxml$/, '.json'));
    const names = existsSync(json) ? Object.keys(JSON.parse(readFileSync(json, 'utf8')).usingComponents ?? {}) : [];
    return names.length > 0 ? [[file, names.length, ...names].join(' ')] : [];
  });
  return [owners.length, ...owners].join(' ');
}

const run = (name, args, cwd) => spawnSync(compilerFile(name), args, { cwd, maxBuffer: MAX_OUTPUT, encoding: 'utf8' });

/** stdout is the script that defines `$gwx`. */
export const runWcc = (folder, wxml, wxs) =>
  run('wcc', ['-d', '-cc', componentArguments(folder, wxml), ...wxml, ...wxs, '-gn', '$gwx'], folder);

/** Style sheets of pages and components come before the others. */
export const runWcsc = (folder, ofPages, others) =>
  run('wcsc', ['-db', '-pc', String(ofPages.length), ...ofPages, ...others], folder);
