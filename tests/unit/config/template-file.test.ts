import { readFileSync } from 'node:fs';
import { templatesFileOf } from '../../../config/aliases.cjs';
import { checkTemplateFile } from '../../../config/scripts/reminders-check/template-file';
import local from '../../../config/templates/local.json';

const path = 'config/templates/wx1234.json';
const check = (config: object | string) =>
  checkTemplateFile({ path, text: typeof config === 'string' ? config : JSON.stringify(config, null, 2) }, local).map(
    ({ where, reason }) => `${where}：${reason}`,
  );

const own = {
  due: { ...local.due, id: 'aaaaaaaaaaaaaaaaaaaa' },
  progress: { ...local.progress, id: 'bbbbbbbbbbbbbbbbbbbb' },
  activity: { ...local.activity, id: 'cccccccccccccccccccc' },
};
const withKey = (key: string) => ({
  ...own,
  due: { ...own.due, fields: { ...own.due.fields, dueAt: { key, label: '截止时间' } } },
});

test('the templates of the local run are fine', () => {
  const text = readFileSync('config/templates/local.json', 'utf8');
  expect(checkTemplateFile({ path: 'config/templates/local.json', text }, null)).toEqual([]);
});

test('an account of its own has its own file, which is fine with other ids and keywords', () => {
  expect(check(own)).toEqual([]);
  expect(check(withKey('date7'))).toEqual([]);
});

test('the appid in project.config.json chooses the file', () => {
  expect(templatesFileOf('touristappid')).toBe('config/templates/local.json');
  expect(templatesFileOf('wx1234')).toBe(path);
});

test('an account without a file is told which to write, and after what', () => {
  expect(checkTemplateFile({ path, text: null }, local)).toEqual([
    {
      path,
      where: '整个文件',
      reason: expect.stringMatching(/还没有这个文件.*照 config\/templates\/local\.json 写一份/),
    },
  ]);
});

test.each([
  ['an id of the local run', { ...own, due: { ...own.due, id: local.due.id } }, /^due\.id（第 3 行）：.*换成公众平台/],
  ['the same id twice', { ...own, activity: { ...own.activity, id: own.due.id } }, /^activity\.id.*写了两次/],
  ['no id', { ...own, due: { ...own.due, id: '' } }, /^due\.id.*从公众平台复制模板 ID/],
  ['an id that was cut by a blank', { ...own, due: { ...own.due, id: 'aaaaaaaa bbbbbb' } }, /^due\.id.*从公众平台复制/],
  ['a fourth template', { ...own, thanks: own.due }, /^thanks.*没有“thanks”这个字段/],
  ['a missing template', { due: own.due, progress: own.progress }, /^activity.*缺少这一栏.*local\.json/],
  [
    'a missing field',
    { ...own, due: { ...own.due, fields: { subject: own.due.fields.subject, dueAt: own.due.fields.dueAt } } },
    /^due\.fields.*缺少这一栏/,
  ],
  [
    'a field too many',
    { ...own, due: { ...own.due, fields: { ...own.due.fields, who: { key: 'name4', label: '联系人' } } } },
    /^due\.fields\.who.*没有“who”这个字段/,
  ],
  ['a keyword in the spelling that the SDK changes', withKey('Time2'), /^due\.fields\.dueAt\.key.*time1 或 date1/],
  ['a keyword without its number', withKey('time'), /^due\.fields\.dueAt\.key.*time1 或 date1/],
  ['a keyword that cannot hold a time', withKey('phrase2'), /类型不同的关键词放不下这一栏/],
  ['no label', { ...own, due: { ...own.due, title: '' } }, /^due\.title.*不能空着/],
])('%s is found and named', (_what, config, words) => {
  expect(check(config)).toEqual([expect.stringMatching(words)]);
});

test('a key that two fields share is found', () => {
  const fields = { ...own.due.fields, missing: { key: 'thing1', label: '待办' } };
  expect(check({ ...own, due: { ...own.due, fields } })).toEqual([
    expect.stringMatching(/^due\.fields\.missing\.key.*thing1 在这个模板里写了两次/),
  ]);
});

test.each(['', '{', '{"due": }', "{due: 'x'}", '[1,]'])('%j is no JSON', (text) => {
  expect(check(text)).toEqual(['整个文件：不是合格的 JSON，请检查引号、逗号和括号']);
});
