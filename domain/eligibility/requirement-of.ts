import type { RequirementRule } from '../call/schema';
import type { CallRules } from './facts';

/** The requirement that carries a rule, with its place in the notice; null where the notice has none. */
export const requirementOf = (call: Pick<CallRules, 'requirements'>, rule: RequirementRule) =>
  call.requirements.find((requirement) => requirement.rule === rule) ?? null;
