/** Every message that is told at once, with the longest values there are: what the push holds of it can be read as it is. */
import { type TransitionDetails, transitionMessage } from '@domain/applications/messages';
import { deadlineMessage } from '@domain/call/messages';
import { peopleMessages } from '@domain/people/messages';
import { projectMessage } from '@domain/projects/messages';
import { fittingNote, type News } from '@domain/reminders/news';
import { progressData } from '@domain/reminders/text';
import { newsSamples } from '../../../../config/scripts/reminders-check/news-samples';
import {
  calls,
  decided,
  files,
  items,
  LAST_MOMENT,
  labels,
  PERSON,
  people,
  projectNews,
  society,
  TITLE,
  transitions,
} from '../../../../config/scripts/reminders-check/news-values';

const longest = <T>(values: readonly T[]): T => values[0] as T;

test('no table is left out, and every entry of each is told at least once', () => {
  expect(longest(labels).length).toBeGreaterThan(10);
  expect(longest(items).length).toBeGreaterThan(10);
  for (const table of [transitions, projectNews, people, files]) {
    for (const cases of Object.values(table)) expect(cases.length).toBeGreaterThan(0);
  }
});

test.each(newsSamples)('%s: the stage is a phrase, and the note is whole', (_name, { push }) => {
  // WeChat takes at most five Chinese characters for a phrase, and nothing else.
  expect(push.stage).toMatch(/^\p{Script=Han}{1,5}$/u);
  expect([...push.note].length).toBeLessThanOrEqual(20);
  expect(push.note).toMatch(/^(\p{Script=Han}|“|\d+月\d+日前)/u);
  // Neither cut nor left hanging, nor a gap where a value was to stand.
  expect(push.note).not.toMatch(/…|[，、：。]$|undefined|null|NaN|\s$/);
  expect(push.note.split('“')).toHaveLength(push.note.split('”').length);
  expect(push.note.split('（')).toHaveLength(push.note.split('）').length);
});

test.each(newsSamples)('%s: the inbox says which thing it is about, and the push within its limits', (_name, news) => {
  expect(news.title).toMatch(/^\p{Script=Han}/u);
  expect([...news.title].length).toBeLessThanOrEqual(20);
  expect(news.text).toContain(news.push.subject);
  expect(news.text).toMatch(/。$|条意见$/);
  for (const [key, { value }] of Object.entries(progressData(news.push))) {
    expect([...value].length).toBeLessThanOrEqual(key.startsWith('phrase') ? 5 : 20);
  }
});

test('what is to be done, and by when, as the push says it', () => {
  const note = (news: News) => `${news.push.stage}：${news.push.note}`;
  const application = { title: '学术报告会', categoryName: '学术交流' };
  const correction = (...named: string[]): TransitionDetails => ({
    correction: {
      comments: named.map((label) => ({ path: null, label, text: '请写清楚' })),
      returnedAt: LAST_MOMENT,
      correctBefore: '2026-05-01T00:00:00+08:00',
    },
  });
  const say = (details: TransitionDetails) => note(transitionMessage('return', application, details));
  expect(say(correction('整份申报'))).toBe('退回修改：4月30日前改好：整份申报');
  // A cell with two comments is one cell.
  expect(say(correction('项目目标', '项目目标', '经费'))).toBe('退回修改：4月30日前改好：项目目标、经费');
  expect(say(correction(...labels.slice(0, 8)))).toBe('退回修改：4月30日前改好：学会服务创新等8项');
  expect(note(transitionMessage('award', application, { awardedYuan: 15_000 }))).toBe(
    '已立项：资助1.5万元，请签订合同书',
  );
  expect(note(projectMessage(decided('extension', 'granted'), { title: TITLE }))).toBe(
    '已同意：验收延到2026年12月31日',
  );
  expect(note(peopleMessages.joinRequested(society, '李明', 'staff'))).toBe('待您处理：李明申请加入，请同意或拒绝');
  expect(note(peopleMessages.joinRequested(society, PERSON, 'staff'))).toBe('待您处理：有人申请加入，请同意或拒绝');
  const moved = { before: '2026-04-23T00:00:00+08:00', closesBefore: '2026-05-01T00:00:00+08:00' };
  expect(note(deadlineMessage(calls[0] as (typeof calls)[0], moved))).toBe('时间变更：截止时间改为4月30日 23:59');
});

test('of several wordings the first that a push holds', () => {
  expect(fittingNote('a'.repeat(21), '长'.repeat(20), '短')).toBe('长'.repeat(20));
  expect(fittingNote('a'.repeat(21), 'b'.repeat(22))).toBe('b'.repeat(22));
});
