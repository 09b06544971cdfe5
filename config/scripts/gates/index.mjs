/**
 * The gates of the built mini-program: node config/scripts/gates/index.mjs [--dist folder] [--only sizes,routes].
 * All of them run, so that one run shows every fault; exit code 1 when any failed.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkAccounts } from './accounts.mjs';
import { checkBoundaries } from './boundaries.mjs';
import { checkCompile } from './compile.mjs';
import { GateFailure } from './gate.mjs';
import { checkRoutes } from './routes.mjs';
import { checkSizes } from './sizes.mjs';
import { checkTemplates } from './templates.mjs';

const GATES = [
  { name: 'templates', title: '模板与样式', check: checkTemplates },
  { name: 'routes', title: '页面与路由', check: checkRoutes },
  { name: 'sizes', title: '包大小', check: checkSizes },
  { name: 'boundaries', title: '构建产物的边界', check: checkBoundaries },
  { name: 'accounts', title: '订阅消息模板', check: checkAccounts },
  { name: 'compile', title: '离线编译', check: checkCompile },
];

const root = resolve(fileURLToPath(import.meta.url), '../../../..');
const { values } = parseArgs({ options: { dist: { type: 'string' }, only: { type: 'string' } } });
const dist = resolve(values.dist ?? join(root, 'dist'));
const weapp = join(dist, 'weapp');
const wanted = values.only?.split(',');

if (!existsSync(join(weapp, 'app.json'))) {
  console.error(`✗ 没有小程序构建产物 ${weapp}：先运行 npm run build:weapp`);
  process.exit(1);
}

let failed = 0;
for (const { title, check } of GATES.filter((gate) => !wanted || wanted.includes(gate.name))) {
  const startedAt = Date.now();
  try {
    const report = await check({ dist, weapp, root });
    console.log(`✓ ${title}（${Date.now() - startedAt} ms）：${report}`);
  } catch (error) {
    failed += 1;
    const text = error instanceof GateFailure ? error.message : `检查本身出错：${error.stack ?? error}`;
    console.error(`✗ ${title}：\n${text.replace(/^/gm, '  ')}`);
  }
}
// miniprogram-ci leaves workers behind.
process.exit(failed > 0 ? 1 : 0);
