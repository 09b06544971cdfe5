import type { Project } from './schema';

type Facts = 'funding' | 'contract' | 'changes' | 'extendedTo' | 'correctUntil' | 'publicity' | 'paper' | 'outcome';

/** A project before anything was done with it. */
export const newProjectFacts: Pick<Project, Facts> = {
  funding: 'advance',
  contract: { signedOn: null, fundedOn: null, fundedYuan: null },
  changes: [],
  extendedTo: null,
  correctUntil: null,
  publicity: null,
  paper: null,
  outcome: null,
};
