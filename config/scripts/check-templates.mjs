/**
 * Checks the subscription templates of the account that is built for; part of `npm run reminders:check` and of every build.
 * Without `@templates` in it, so that a file that is not there is told in our words, not in a bundler's.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { templatesFile } from '../aliases.cjs';
import { bundleTs } from './bundle-ts.mjs';

const EXAMPLE = path.join('config', 'templates', 'local.json');
const { url } = await bundleTs('config/scripts/reminders-check/template-file.ts', 'scripts/template-file');
const { checkTemplateFile } = (await import(url)).default;

const example = templatesFile === EXAMPLE ? null : JSON.parse(readFileSync(EXAMPLE, 'utf8'));
const text = existsSync(templatesFile) ? readFileSync(templatesFile, 'utf8') : null;
const problems = checkTemplateFile({ path: templatesFile, text }, example);
for (const problem of problems) console.error(`${problem.path}  ${problem.where}：${problem.reason}`);
if (problems.length > 0) process.exitCode = 1;
else console.log(`${templatesFile}：三个订阅消息模板检查通过`);
