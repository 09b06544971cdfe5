/** `npm run docs:coverage` writes docs/coverage.md from data/coverage; `docs:check` only tells whether it is fresh. */
import path from 'node:path';
import { callSchema } from '@domain/call/schema';
import { parse } from 'yaml';
import { coverageDocument } from '../../data/coverage/document';
import { coverageSchema } from '../../data/coverage/schema';
import { readDataFiles } from './data-files';
import { writeOrCheck } from './generated-doc';

/** In the order of the files' names; whether every call has its coverage is for `calls:check` to say. */
export function coverageDoc(): string {
  const calls = new Map(readDataFiles('calls').map(({ path: file, text }) => [path.basename(file), text]));
  return coverageDocument(
    readDataFiles('coverage').map(({ path: file, text }) => ({
      call: callSchema.parse(parse(calls.get(path.basename(file)) ?? '')),
      coverage: coverageSchema.parse(parse(text)),
    })),
  );
}

// run-ts.mjs bundles this file under its own name; a test only imports it.
if (path.basename(process.argv[1] ?? '') === 'generate-coverage-doc.cjs') {
  writeOrCheck(
    {
      file: path.join('docs', 'coverage.md'),
      text: coverageDoc(),
      origin: ' data/coverage ',
      command: 'npm run docs:coverage',
    },
    process.argv.includes('--check'),
  );
}
