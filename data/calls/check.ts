/** Checks call files as data: the schema first, then what a schema cannot say. Pure: texts in, problems out. */
import { parseCall } from './parse';
import { checkArithmetic } from './rules/arithmetic';
import { checkChecklist } from './rules/checklist';
import { checkDates } from './rules/dates';
import { checkConditions, checkLimits } from './rules/eligibility';
import type { Rule } from './rules/finding';
import { checkForm } from './rules/form';
import { checkIdentity } from './rules/identity';
import { checkReferences } from './rules/references';
import { checkStatements } from './rules/statements';

export type CallFile = { path: string; text: string };
export type CallProblem = { path: string; where: string; reason: string };

const rules: Rule[] = [
  checkIdentity,
  checkDates,
  checkArithmetic,
  checkReferences,
  checkConditions,
  checkLimits,
  checkChecklist,
  checkForm,
  checkStatements,
];

/** `data/calls/gx-2026.yaml` → `gx-2026` */
const fileSlug = (path: string): string => path.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, '');

export function checkCalls(files: CallFile[]): CallProblem[] {
  const owners = new Map<string, string>();
  return files.flatMap(({ path, text }) => {
    const { call, findings, locate } = parseCall(text);
    const all = [...findings, ...(call ? rules.flatMap((rule) => rule(call)) : [])];
    if (call) {
      const owner = owners.get(call.slug);
      if (owner) all.push({ at: ['slug'], reason: `通知编号“${call.slug}”与 ${owner} 重复` });
      else owners.set(call.slug, path);
      if (call.slug !== fileSlug(path)) all.push({ at: ['slug'], reason: `通知编号“${call.slug}”须与文件名一致` });
    }
    return all.map(({ at, reason }) => ({ path, where: locate(at), reason }));
  });
}
