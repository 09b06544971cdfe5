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

const file = templatesFile();
const example = file === EXAMPLE ? null : JSON.parse(readFileSync(EXAMPLE, 'utf8'));
const problems = checkTemplateFile({ path: file, text: existsSync(file) ? readFileSync(file, 'utf8') : null }, example);
for (const { path: where, where: place, reason } of problems) console.error(`${where}  ${place}：${reason}`);
if (problems.length > 0) process.exitCode = 1;
else console.log(`${file}：三个订阅消息模板检查通过`);
