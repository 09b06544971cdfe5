/** The build's look at every push: it passes on the table as it is, and stops at each thing that WeChat would refuse. */
import { readFileSync } from 'node:fs';
import { matterRules } from '@domain/reminders/rules';
import { progressData } from '@domain/reminders/text';
import { checkPush } from '../../../config/scripts/reminders-check/check-push';
import { checkPushes } from '../../../config/scripts/reminders-check/check-pushes';
import { matterPushes } from '../../../config/scripts/reminders-check/matter-pushes';
import { newsPushes } from '../../../config/scripts/reminders-check/news-pushes';
import config from '../../../config/templates/local.json';
import { callFiles, readCall } from '../../../data/calls/read-call';

/** One category has every kind of matter in it. */
const calls = callFiles
  .filter(({ path }) => path.includes('gx-2026'))
  .map(readCall)
  .map((call) => ({ ...call, categories: call.categories.slice(0, 1) }));
const check = () =>
  checkPushes(matterPushes(calls), config).map(({ path, where, reason }) => `${path} ${where}：${reason}`);

afterEach(() => jest.restoreAllMocks());

test('every moment of every matter is looked at', () => {
  const seen = new Set(matterPushes(calls).map(({ rule }) => rule.replace(/（.*/, '')));
  const { news: _toldAtOnce, ...matters } = matterRules;
  expect([...seen].sort()).toEqual(
    Object.values(matters)
      .flatMap(({ moments }) => moments.map(({ id }) => id))
      .sort(),
  );
});

test('the pushes of the table are fine', () => {
  expect(check()).toEqual([]);
});

const LONG = '申报表还没有填写完整，请您在截止时间以前尽快完成并且提交';

test.each([
  ['submit', 'note', LONG, /^deadline-7d（gx-2026 2026-1） 待办事项（missing，thing3）：“申报表.*…”是截断的/],
  ['submit', 'note', '', /^deadline-7d.*待办事项.*是空的/],
  ['contract', 'stage', '待签\n合同', /当前进度.*“待签␤合同”微信不收：最多 5 个字/],
  [
    'contract',
    'stage',
    '等待签订合同',
    /^contract-3d.*当前进度（stage，phrase2）：“等待签订合同”微信不收：最多 5 个字/,
  ],
  ['contract', 'stage', '第2步', /当前进度.*只能是汉字/],
  ['contract', 'officers', LONG, /^contract-officer.*备注（note，thing3）.*截断/],
] as const)('%s: a %s of %j stops the build', (kind, field, value, words) => {
  jest.replaceProperty(matterRules[kind] as { note: string; stage: string; officers?: string }, field, value);
  expect(check()).toEqual(expect.arrayContaining([expect.stringMatching(words)]));
});

const push = {
  rule: 'deadline-7d（gx-2026）',
  template: 'due' as const,
  data: { thing1: { value: '科普活动' }, time2: { value: '2026年4月28日 18:00' }, thing3: { value: '请尽快提交' } },
  title: '科普活动',
  page: 'pages/application/detail/index?id=1',
};
const reasons = (more: object) =>
  checkPush({ ...push, ...more }, config).map(({ where, reason }) => `${where}：${reason}`);

test.each([
  [
    'a time in another form',
    { data: { ...push.data, time2: { value: '2026-04-28 18:00' } } },
    /^截止时间.*2019年10月1日 15:01/,
  ],
  ['a field that is not filled', { data: { thing1: push.data.thing1, time2: push.data.time2 } }, /^待办事项.*是空的/],
  ['a title that was cut without need', { data: { ...push.data, thing1: { value: '科普…' } } }, /^项目名称.*截断/],
  ['a page that does not exist', { page: 'pages/nowhere/index' }, /^页面.*不是小程序的页面/],
  ['a page that is too long', { page: `${push.page}${'x'.repeat(1024)}` }, /^页面.*最多 1024 个/],
])('%s is found', (_what, more, words) => {
  expect(reasons({})).toEqual([]);
  expect(reasons(more)).toEqual([expect.stringMatching(words)]);
});

test('a title that is longer than the field is cut, and so is what a person typed', () => {
  const thing1 = { value: `${'题'.repeat(19)}…` };
  expect(reasons({ title: '题'.repeat(60), data: { ...push.data, thing1 } })).toEqual([]);
  expect(reasons({ data: { ...push.data, thing3: { value: `${'某'.repeat(19)}…` } } })).toEqual([]);
});

test('so is what is told at once', () => {
  expect(checkPushes(newsPushes(), config)).toEqual([]);
  const news = (more: object) => {
    const words = { subject: '科普活动', stage: '已立项', note: '请签订合同书', ...more };
    const told = { rule: 'application: award', template: 'progress' as const, title: words.subject };
    return checkPushes([{ ...told, data: progressData(words) }], config).map(({ reason }) => reason);
  };
  expect(news({})).toEqual([]);
  expect(news({ stage: '已经立项了！' })).toEqual([expect.stringContaining('只能是汉字')]);
  expect(news({ note: LONG })).toEqual([expect.stringContaining('截断')]);
});

test('the check runs before every build and as a stage of its own', () => {
  expect(readFileSync('config/scripts/targets.mjs', 'utf8')).toContain('check-reminders.ts');
  expect(readFileSync('.ci/run', 'utf8')).toContain('npm run --silent reminders:check');
});
