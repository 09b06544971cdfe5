/** Neither miniprogram-ci nor wcc minds the size: the platform refuses it only on upload. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { failIfAny, listFiles } from './gate.mjs';

const MB = 1024 * 1024;
/** [O] main package and each subpackage; all together. */
const MAX_PACKAGE = 2 * MB;
const MAX_TOTAL = 30 * MB;

const inKb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

export function checkSizes({ weapp }) {
  const app = JSON.parse(readFileSync(join(weapp, 'app.json'), 'utf8'));
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/\/$/, ''));
  const sizes = new Map([['主包', 0], ...roots.map((root) => [root, 0])]);
  for (const file of listFiles(weapp)) {
    const name = roots.find((root) => file.startsWith(`${root}/`)) ?? '主包';
    sizes.set(name, sizes.get(name) + statSync(join(weapp, file)).size);
  }
  const total = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
  failIfAny([
    ...[...sizes]
      .filter(([, bytes]) => bytes > MAX_PACKAGE)
      .map(([name, bytes]) => `${name} 有 ${inKb(bytes)}，超过每包 2 MB 的上限：把只在一处用的代码或图片移进分包`),
    ...(total > MAX_TOTAL ? [`全部分包合计 ${inKb(total)}，超过 30 MB 的上限`] : []),
  ]);
  return [
    '包大小（每包上限 2 MB）',
    ...[...sizes, ['合计', total]].map(([name, bytes]) => `  ${inKb(bytes).padStart(10)}  ${name}`),
  ].join('\n');
}
