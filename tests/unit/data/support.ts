/** The call files as they lie in data/calls, and a way to break one on purpose. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Call, type Category, callSchema } from '@domain/call/schema';
import { parse, parseDocument } from 'yaml';
import { type CallProblem, checkCalls } from '../../../data/calls/check';

const folder = join(__dirname, '../../../data/calls');

export const readCallText = (slug: string): string => readFileSync(join(folder, `${slug}.yaml`), 'utf8');

export const readCallFiles = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ path: `data/calls/${name}`, text: readFileSync(join(folder, name), 'utf8') }));

export const readCall = (slug: string): Call => callSchema.parse(parse(readCallText(slug)));

export function getCategory(call: Call, code: string): Category {
  const category = call.categories.find((one) => one.code === code);
  if (!category) throw new Error(`没有 ${code}`);
  return category;
}

/** The problems of gx-2026 after values at dotted paths are replaced; `undefined` removes. */
export function problemsAfter(changes: Record<string, unknown>): CallProblem[] {
  const document = parseDocument(readCallText('gx-2026'));
  for (const [path, value] of Object.entries(changes)) {
    if (value === undefined) document.deleteIn(path.split('.'));
    else document.setIn(path.split('.'), document.createNode(value));
  }
  return checkCalls([{ path: 'data/calls/gx-2026.yaml', text: document.toString() }]);
}
