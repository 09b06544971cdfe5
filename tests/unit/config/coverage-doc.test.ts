import { readFileSync } from 'node:fs';
import { coverageDoc } from '../../../config/scripts/generate-coverage-doc';

test('docs/coverage.md says what data/coverage says; if not, run npm run docs:coverage', () => {
  expect(readFileSync('docs/coverage.md', 'utf8')).toBe(coverageDoc());
});

test('a paragraph stands with its number, its ids by kind, or the reason why nothing carries it', () => {
  const rows = coverageDoc().split('\n');
  expect(rows).toContain(
    '| 2026-2 三、（一） | 办入桂活动和助企活动，都要冠名 | 任务 `national-society-event`、`enterprise-service`；原文出入 `2026-2-titles` |',
  );
  expect(rows).toContain('| 引言 | 依据的管理办法和预算要求 | 无：只写依据，没有要申报单位做的事 |');
  expect(rows).toContain('| 三、1 | 年会服务引导项目 | 项目名称（项目 1） |');
});

test('a number that jumps says why', () => {
  expect(coverageDoc()).toMatch(/\| 2026-3 五 \| [^|]*（序号见原文出入 `2026-3-numbering`） \|/);
});
