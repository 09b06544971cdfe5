/** Defects put into the coverage of gx-2026 on purpose: each is reported in the file it stands in, in Chinese. */
import { checkCoverage } from '../../../../data/coverage/check';
import { readCall, readCallFiles, readCoverageFiles } from '../support';
import { problemsAfter, sectionAt } from './support';

const CALL = 'data/calls/gx-2026.yaml';
const COVERAGE = 'data/coverage/gx-2026.yaml';

test('every paragraph of the five notices is carried or explained, and nothing else is claimed', () => {
  expect(readCoverageFiles()).toHaveLength(readCallFiles().length);
  expect(checkCoverage(readCallFiles(), readCoverageFiles())).toEqual([]);
});

const change = sectionAt('四、（三）');
const intro = sectionAt('引言');
const skipped = sectionAt('2026-3 五');
const task = readCall('gx-2026').categories[0]?.tasks[0];

/** What is wrong, what is changed in the coverage or in the call, where it is reported and why. */
type Defect = [string, { coverage?: Record<string, unknown>; call?: Record<string, unknown> }, string, string, RegExp];
const defects: Defect[] = [
  [
    'a paragraph whose ids are gone',
    { coverage: { [`${change}.carriedBy`]: undefined } },
    COVERAGE,
    'sections[2]（第',
    /“四、（三）”没有承载/,
  ],
  ['an empty reason', { coverage: { [`${intro}.reason`]: ' ' } }, COVERAGE, 'sections[2]', /“引言”没有承载/],
  ['a reason beside ids', { coverage: { [`${change}.reason`]: '背景' } }, COVERAGE, 'reason', /“四、（三）”已有承载/],
  [
    'an id that the call does not have',
    { coverage: { [`${change}.carriedBy.1`]: 'requirements.nothing' } },
    COVERAGE,
    'carriedBy[1]',
    /写的“requirements.nothing”在通知数据里没有/,
  ],
  [
    'an id that the notice leaves empty',
    { coverage: { [`${change}.carriedBy.1`]: 'limits.lockoutYears' } },
    COVERAGE,
    'carriedBy[1]',
    /“limits.lockoutYears”.*没有内容/,
  ],
  [
    'an id of a category outside its chapter',
    { coverage: { [`${change}.carriedBy.1`]: 'tasks.forum' } },
    COVERAGE,
    'carriedBy[1]',
    /写的“tasks.forum”在通知数据里没有/,
  ],
  [
    'an id written twice',
    { coverage: { [`${change}.carriedBy.1`]: 'requirements.change-request' } },
    COVERAGE,
    'carriedBy[1]',
    /“四、（三）”重复写了“requirements.change-request”/,
  ],
  [
    'a chapter of no category',
    { coverage: { [`${sectionAt('附表7')}.of`]: '2026-8' } },
    COVERAGE,
    'of',
    /没有编号为“2026-8”的项目/,
  ],
  [
    'a paragraph left out',
    { coverage: { [sectionAt('二、（二）3')]: undefined } },
    COVERAGE,
    'no',
    /“二、（二）4”没有接着上一条的序号/,
  ],
  [
    'a first paragraph left out',
    { coverage: { [sectionAt('二、（一）')]: undefined } },
    COVERAGE,
    'no',
    /“二、（二）”前面没有第一条/,
  ],
  ['a form left out', { coverage: { [sectionAt('附表4')]: undefined } }, COVERAGE, 'no', /“附表5”没有接着上一条/],
  [
    'a jump of the notice that is not explained',
    { coverage: { [`${skipped}.numbering`]: undefined } },
    COVERAGE,
    'no',
    /“2026-3 五”没有接着上一条的序号/,
  ],
  [
    'a jump explained by a discrepancy nobody recorded',
    { coverage: { [`${skipped}.numbering`]: '2026-3-number' } },
    COVERAGE,
    'numbering',
    /写了“2026-3-number”，discrepancies 里没有/,
  ],
  [
    'an explanation where the numbers run on',
    { coverage: { [`${change}.numbering`]: '原文如此' } },
    COVERAGE,
    'numbering',
    /“四、（三）”的序号接着上一条/,
  ],
  ['another notice’s slug', { coverage: { slug: 'gx-2027' } }, COVERAGE, 'slug', /“gx-2027”与 .*“gx-2026”不一致/],
  ['a missing heading', { coverage: { [`${intro}.heading`]: undefined } }, COVERAGE, 'heading', /缺少这一项/],
  ['a field nobody knows', { coverage: { [`${intro}.ids`]: [] } }, COVERAGE, 'ids', /没有“ids”这个字段/],
  [
    'a requirement nobody carries',
    { call: { 'requirements.0.id': 'ability' } },
    CALL,
    'requirements[0]',
    /“requirements.ability”没有任何条款承载/,
  ],
  [
    'a task nobody carries',
    { call: { 'categories.0.tasks.3': { ...task, id: 'invented' } } },
    CALL,
    'categories[0].tasks[3]',
    /“categories.2026-1.tasks.invented”没有任何条款承载/,
  ],
  [
    'a limit the notice does not state',
    { call: { 'limits.lockoutYears': 3 } },
    CALL,
    'limits.lockoutYears',
    /“limits.lockoutYears”没有任何条款承载/,
  ],
  [
    'a source that does not exist',
    { call: { 'requirements.0.source': '二、（二）7' } },
    CALL,
    'requirements[0]',
    /出处“二、（二）7”在通知里没有这一条/,
  ],
  [
    'a source that names another paragraph',
    { call: { 'requirements.0.source': '二、（二）4' } },
    CALL,
    'requirements[0]',
    /出处写“二、（二）4”，但“二、（二）4”没有列它/,
  ],
  [
    'a source nobody can read',
    { call: { 'requirements.0.source': '二、第一段' } },
    CALL,
    'requirements[0]',
    /出处“二、第一段”读不出/,
  ],
];

test.each(defects)('%s is reported', (_name, { coverage = {}, call = {} }, path, where, reason) => {
  const problems = problemsAfter(coverage, call);
  const hits = problems.filter((one) => one.path === path && one.where.includes(where) && reason.test(one.reason));
  expect({ problems, hits: hits.length }).toEqual({ problems, hits: 1 });
});

test('a paragraph whose ids are gone leaves its requirement without a place', () => {
  const reasons = problemsAfter({ [`${change}.carriedBy`]: undefined }).map(({ path, reason }) => [path, reason]);
  expect(reasons).toEqual([
    [COVERAGE, expect.stringContaining('“四、（三）”没有承载')],
    [CALL, expect.stringContaining('“requirements.change-request”没有任何条款承载')],
    [CALL, expect.stringContaining('“requirements.change-request”的出处写“四、（三）”')],
  ]);
});

test('a call without coverage and coverage without a call are problems', () => {
  const [call] = readCallFiles();
  const [coverage] = readCoverageFiles();
  expect(checkCoverage(call ? [call] : [], [])).toEqual([
    { path: call?.path, where: '整个文件', reason: expect.stringMatching(/没有 data\/coverage\/.*逐条写明/) },
  ]);
  expect(checkCoverage([], coverage ? [coverage] : [])).toEqual([
    { path: coverage?.path, where: '整个文件', reason: 'data/calls 里没有同名的通知' },
  ]);
});

test('broken YAML is one problem with its line, not a crash', () => {
  const calls = readCallFiles().filter(({ path }) => path === CALL);
  expect(checkCoverage(calls, [{ path: COVERAGE, text: 'slug: gx-2026\nsections: [1\n' }])).toEqual([
    { path: COVERAGE, where: '整个文件', reason: expect.stringMatching(/第 \d 行不是合格的 YAML/) },
  ]);
});
