/** What is wrong with pushes, each fault once. */
import type { TemplateConfig } from '@domain/reminders/template-config';
import { checkPush, type SamplePush } from './check-push';
import type { Problem } from './problem';

export function checkPushes(pushes: readonly SamplePush[], config: TemplateConfig): Problem[] {
  const found = new Map<string, Problem>();
  for (const problem of pushes.flatMap((push) => checkPush(push, config))) {
    const fault = `${problem.where}${problem.reason}`;
    if (!found.has(fault)) found.set(fault, problem);
  }
  return [...found.values()];
}
