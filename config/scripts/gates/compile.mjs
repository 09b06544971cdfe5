/** miniprogram-ci compiles the package as an upload would, offline: pages, JSON, scripts, icons, components. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { GateFailure } from './gate.mjs';

const require = createRequire(import.meta.url);
const APP_ID = 'wx0000000000000000';

export async function checkCompile({ weapp }) {
  const folder = mkdtempSync(join(tmpdir(), 'kexie-compile-'));
  const projectPath = resolve(weapp);
  const home = process.cwd();
  const { log, info, warn, error } = console;
  try {
    // It prints its progress and a harmless failure to reach the network.
    for (const name of ['log', 'info', 'warn', 'error']) console[name] = () => {};
    const ci = require('miniprogram-ci');
    // It leaves empty folders where it runs.
    process.chdir(folder);
    const key = join(folder, 'throwaway.key');
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(key, privateKey.export({ type: 'pkcs1', format: 'pem' }));
    const project = new ci.Project({
      appid: APP_ID,
      type: 'miniProgram',
      projectPath,
      privateKeyPath: key,
      ignores: [],
    });
    // The real one asks WeChat's servers who owns the app.
    project.attr = async () => ({ ...ci.DefaultProjectAttr, appId: APP_ID, appName: 'gate' });
    await ci.getCompiledResult({ project, setting: { es6: true, minify: true } }, join(folder, 'out.zip'));
    return 'miniprogram-ci 离线编译通过';
  } catch (failure) {
    throw new GateFailure([`miniprogram-ci 编译失败：${failure.message ?? failure}`]);
  } finally {
    Object.assign(console, { log, info, warn, error });
    process.chdir(home);
    rmSync(folder, { recursive: true, force: true });
  }
}
