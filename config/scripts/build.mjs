/**
 * `npm run build` builds everything that is out of date; `npm run build -- h5 functions` only those;
 * `--force` builds even what is fresh. Heavy targets run one after another: each takes most of a gigabyte.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isFresh, markFresh } from './build-stamp.mjs';
import { replyShapes } from './reply-shapes.mjs';
import { reminderChecks, targets } from './targets.mjs';

// Taro exits 0 on compile errors, so its words and the missing output are what tells.
const isBuilt = (output, log) => existsSync(output) && !log.includes('Compiled with some errors');

/** Builds one target; prints the tool's own output only when it fails. */
function buildTarget(name) {
  const { words, inputs, output, command } = targets[name];
  const startedAt = Date.now();
  rmSync(output, { force: true });
  const result = spawnSync(process.execPath, command, {
    env: { ...process.env, NODE_ENV: 'production', REPLY_SHAPES: replyShapes() },
    encoding: 'utf8',
  });
  const log = `${result.stdout}${result.stderr}`;
  if (result.status !== 0 || !isBuilt(output, log)) {
    console.error(log);
    throw new Error(`构建失败：${words}。请查看上面的提示，修正后重新运行。`);
  }
  markFresh(name, inputs);
  console.log(`已构建 ${words}（${((Date.now() - startedAt) / 1000).toFixed(1)} 秒）`);
}

/** A template or a text that WeChat would refuse, message after message, stops the build instead. */
function checkReminders() {
  for (const command of reminderChecks) {
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${stdout}${stderr}\n构建停在提醒检查：按上面的提示改好再构建。`);
  }
}

/** Builds those of `names` whose inputs changed. */
export function buildStale(names, { force = false } = {}) {
  const stale = names.filter((name) => force || !isFresh(name, targets[name].inputs, targets[name].output));
  if (stale.some((name) => name !== 'emulator')) checkReminders();
  for (const name of stale) buildTarget(name);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const names = args.filter((argument) => !argument.startsWith('--'));
  const unknown = names.filter((name) => !(name in targets));
  if (unknown.length > 0) {
    console.error(`没有名为 ${unknown.join('、')} 的构建目标，可用：${Object.keys(targets).join('、')}`);
    process.exit(1);
  }
  try {
    buildStale(names.length > 0 ? names : Object.keys(targets), { force: args.includes('--force') });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
