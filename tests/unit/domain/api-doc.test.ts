import { readFileSync } from 'node:fs';
import { apiDoc } from '../../../config/scripts/generate-api-doc';
import { contracts } from '../../../domain/contracts';

test('docs/api.md says what the contracts say; if not, run npm run docs:api', () => {
  expect(readFileSync('docs/api.md', 'utf8')).toBe(apiDoc());
});

test('every action is described', () => {
  const text = apiDoc();
  for (const contract of contracts) expect(text).toContain(`### ${contract.name}\n`);
});
