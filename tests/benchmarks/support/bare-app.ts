import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { mainPackageBytes } from './main-package';

/** What decides the size of any Taro app of ours: versions, configuration, browserslist, Babel. */
const SHARED = ['config/index.ts', 'config/aliases.cjs', 'babel.config.js', 'project.config.json'];
const PACKAGE = 'package.json';
const VERSIONS = 'package-lock.json';
const SOURCE = 'tests/benchmarks/bare-app';
const SOURCES = ['app.config.ts', 'app.tsx', 'pages/first/index.tsx', 'pages/second/index.tsx'].map((file) =>
  join(SOURCE, file),
);

/**
 * Builds the bare two-tab app with this project's own configuration, unless nothing changed since it was last built.
 * `extra` is a module it imports as well. Answers the bytes of its main package.
 */
export function bareAppBytes(name = 'bare-app', extra?: string): number {
  const folder = resolve('.bench', name);
  const output = join(folder, 'dist', 'weapp');
  const stampFile = join(folder, 'stamp');
  const stamp = digest([...SHARED, PACKAGE, VERSIONS, ...SOURCES, ...(extra === undefined ? [] : [extra])]);
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
    rmSync(folder, { recursive: true, force: true });
    lay(folder, name, extra);
    build(folder, output);
    writeFileSync(stampFile, stamp);
  }
  return mainPackageBytes(output);
}

function lay(folder: string, name: string, extra: string | undefined): void {
  mkdirSync(folder, { recursive: true });
  // Under its own name: jest complains of two packages called alike.
  writeFileSync(join(folder, PACKAGE), JSON.stringify({ ...JSON.parse(readFileSync(PACKAGE, 'utf8')), name }));
  for (const file of SHARED) copy(file, join(folder, file));
  cpSync(SOURCE, join(folder, 'src'), { recursive: true });
  if (extra === undefined) return;
  copy(extra, join(folder, 'src', 'extra.ts'));
  appendFileSync(join(folder, 'src', 'app.tsx'), "\nimport './extra';\n");
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}

function build(folder: string, output: string): void {
  const taro = resolve('node_modules', '@tarojs', 'cli', 'bin', 'taro');
  const result = spawnSync(process.execPath, [taro, 'build', '--type', 'weapp'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  // Taro exits 0 on compile errors.
  const isBuilt =
    result.status === 0 && existsSync(join(output, 'app.json')) && !result.stdout.includes('Compiled with some errors');
  if (!isBuilt) throw new Error(`the bare app could not be built:\n${result.stdout}${result.stderr}`);
}

function digest(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}
