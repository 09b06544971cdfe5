/** The call files as they lie in data/calls, and a way to break one on purpose. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Call, type Category, callSchema } from '@domain/call/schema';
import { parse, parseDocument } from 'yaml';
import { type CallProblem, checkCalls } from '../../../data/calls/check';

const folder = join(__dirname, '../../../data/calls');

export const readCallText = (slug: string): string => readFileSync(join(folder, `${slug}.yaml`), 'utf8');

const readFiles = (from: string, path: string) =>
  readdirSync(from)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ path: `${path}/${name}`, text: readFileSync(join(from, name), 'utf8') }));

export const readCallFiles = () => readFiles(folder, 'data/calls');
export const readCoverageFiles = () => readFiles(join(__dirname, '../../../data/coverage'), 'data/coverage');

export const readCall = (slug: string): Call => callSchema.parse(parse(readCallText(slug)));

export function getCategory(call: Call, code: string): Category {
  const category = call.categories.find((one) => one.code === code);
  if (!category) throw new Error(`没有 ${code}`);
  return category;
}

/** A text after values at dotted paths are replaced; `undefined` removes. */
export function changed(text: string, changes: Record<string, unknown>): string {
  const document = parseDocument(text);
  for (const [path, value] of Object.entries(changes)) {
    if (value === undefined) document.deleteIn(path.split('.'));
    else document.setIn(path.split('.'), document.createNode(value));
  }
  return document.toString();
}

/** The problems of gx-2026 after a change. */
export const problemsAfter = (changes: Record<string, unknown>): CallProblem[] =>
  checkCalls([{ path: 'data/calls/gx-2026.yaml', text: changed(readCallText('gx-2026'), changes) }]);
