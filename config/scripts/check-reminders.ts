/**
 * The second part of `npm run reminders:check`: fills the templates with everything that the five notices make us say, and
 * prints each value that WeChat would refuse or that would be cut in the middle. Run from the project root.
 */
import config from '@templates';
import { callFiles, readCall } from '../../data/calls/read-call';
import { checkPushes } from './reminders-check/check-pushes';
import { matterPushes } from './reminders-check/matter-pushes';
import { newsPushes } from './reminders-check/news-pushes';

const calls = callFiles.map(readCall);
const pushes = [...matterPushes(calls), ...newsPushes()];
const problems = checkPushes(pushes, config);
for (const { path, where, reason } of problems) console.error(`${path}  ${where}：${reason}`);
console.log(
  problems.length === 0
    ? `${calls.length} 份通知的 ${pushes.length} 条推送检查通过`
    : `${pushes.length} 条推送，${problems.length} 处问题`,
);
process.exitCode = problems.length === 0 && pushes.length > 0 ? 0 : 1;
