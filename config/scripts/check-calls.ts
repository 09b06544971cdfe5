/**
 * `npm run calls:check`: reads data/calls/*.yaml and data/coverage/*.yaml, prints every problem, fails when there is
 * one. Run from the project root.
 */
import { checkCalls } from '../../data/calls/check';
import { checkCoverage } from '../../data/coverage/check';
import { readDataFiles } from './data-files';

const files = readDataFiles('calls');
const problems = [...checkCalls(files), ...checkCoverage(files, readDataFiles('coverage'))];
for (const { path, where, reason } of problems) console.error(`${path}  ${where}：${reason}`);
console.log(
  problems.length === 0 ? `${files.length} 份通知检查通过` : `${files.length} 份通知，${problems.length} 处问题`,
);
process.exitCode = problems.length === 0 && files.length > 0 ? 0 : 1;
