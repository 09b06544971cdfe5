/** `npm run calls:check`: reads data/calls/*.yaml, prints every problem, fails when there is one. Run from the project root. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCalls } from '../../data/calls/check';

const folder = join('data', 'calls');
const files = readdirSync(folder)
  .filter((name) => /\.ya?ml$/.test(name))
  .sort()
  .map((name) => ({ path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));

const problems = checkCalls(files);
for (const { path, where, reason } of problems) console.error(`${path}  ${where}：${reason}`);
console.log(
  problems.length === 0 ? `${files.length} 份通知检查通过` : `${files.length} 份通知，${problems.length} 处问题`,
);
process.exitCode = problems.length === 0 && files.length > 0 ? 0 : 1;
