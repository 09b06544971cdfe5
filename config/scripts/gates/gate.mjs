/** What every gate shares: its failure is a list of lines in Chinese, each saying what is wrong and where. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export class GateFailure extends Error {
  constructor(lines) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

export const failIfAny = (lines) => {
  if (lines.length > 0) throw new GateFailure(lines);
};

/** Paths relative to the folder, with `/`, sorted. */
export const listFiles = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();
