/** One thing that is wrong with a push, or with the file it is filled by. */
export interface Problem {
  /** The file, or the rule. */
  path: string;
  where: string;
  reason: string;
}
