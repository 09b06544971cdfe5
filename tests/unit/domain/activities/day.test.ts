import { heldAt } from '@domain/activities/day-words';
import { helpsUntil, takesHelp } from '@domain/activities/helpers';
import { peopleNeeded, requiredWords } from '@domain/activities/required-words';
import { maskPhone, signInRefusal } from '@domain/activities/sign-in';
import { sheetText } from '@domain/activities/sign-in-sheet';
import { toInstant, toMs } from '@domain/time';
import { callFiles, readCall } from '../../../../data/calls/read-call';

const startsAt = '2026-09-18T09:00:00+08:00';
const endsAt = '2026-09-18T12:00:00+08:00';
const activity = { status: 'planned', startsAt, endsAt, recordedAt: null } as const;

const categoryOf = (slug: string, code: string) => {
  const file = callFiles.find(({ path }) => path === `data/calls/${slug}.yaml`);
  const category = file && readCall(file).categories.find((one) => one.code === code);
  if (!category) throw new Error(`${slug} ${code} is missing`);
  return category;
};

describe('the words on the wall', () => {
  test('2026-1: a forum carries 八桂科技讲坛 in its name, and is told when it does not', () => {
    const words = (title: string) =>
      requiredWords(categoryOf('gx-2026', '2026-1'), { title, taskIds: ['forum'] }, ['2026-1-1']);
    expect(words('“八桂科技讲坛”报告会')).toEqual([
      expect.objectContaining({ text: '八桂科技讲坛', kind: 'title', isInTitle: true }),
    ]);
    expect(words('学术报告会')[0]?.isInTitle).toBe(false);
  });

  test('2023-1: 会场要有“八桂科技讲坛”标识 is asked whatever task the activity fulfils', () => {
    const category = categoryOf('gx-2023', '2023-1');
    const tracks = [...new Set(category.tasks.flatMap(({ trackCodes }) => trackCodes))];
    const signs = requiredWords(category, { title: '报告会', taskIds: [] }, tracks);
    expect(signs).toEqual([expect.objectContaining({ text: '八桂科技讲坛', kind: 'sign', isInTitle: null })]);
  });
});

describe('the people who have to come', () => {
  const ofTask = (task: object) => {
    const category = categoryOf('gx-2026', '2026-1');
    return { tasks: category.tasks.map((one) => (one.id === 'forum' ? { ...one, ...task } : one)) };
  };
  const needed = (task: object, taskIds: string[]) => peopleNeeded(ofTask(task), { taskIds }, ['2026-1-1']);

  test('are those that a task of the activity states, as when it is planned and recorded', () => {
    expect(needed({}, ['forum'])).toBe(50);
    expect(needed({}, [])).toBeNull();
    expect(needed({ eachActivity: true }, [])).toBe(50);
    expect(needed({ trackCodes: ['2026-1-2'] }, ['forum'])).toBeNull();
  });

  test('are not asked of one activity where all of them reach the number together', () => {
    expect(needed({ cumulative: ['participants'] }, ['forum'])).toBeNull();
  });
});

test.each([
  ['13812345678', '138****5678'],
  ['0771-2630981', '077****0981'],
])('of %s stays %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked));

test('sign-in opens three hours before and closes three hours after, to the millisecond', () => {
  const at = (instant: string, shift = 0) => signInRefusal(activity, toMs(instant) + shift);
  expect(at('2026-09-18T06:00:00+08:00')).toBeNull();
  expect(at('2026-09-18T06:00:00+08:00', -1)).toContain('9月18日 06:00');
  expect(at('2026-09-18T15:00:00+08:00', -1)).toBeNull();
  expect(at('2026-09-18T15:00:00+08:00')).toContain('已经结束');
});

test('help ends seven days after the record, and thirty days after the end at the latest', () => {
  expect(toInstant(helpsUntil(activity))).toBe('2026-10-18T12:00:00.000+08:00');
  const recorded = { ...activity, recordedAt: '2026-09-20T10:00:00+08:00' };
  expect(toInstant(helpsUntil(recorded))).toBe('2026-09-27T10:00:00.000+08:00');
  const late = { ...activity, recordedAt: '2026-12-01T10:00:00+08:00' };
  expect(helpsUntil(late)).toBe(helpsUntil(activity));
  expect(takesHelp({ ...activity, status: 'cancelled' }, toMs(startsAt))).toBe(false);
});

test('its time is said as on the day', () => {
  const at = (now: string) => heldAt(activity, toMs(now));
  expect(at('2026-09-18T08:00:00+08:00')).toBe('今天 09:00–12:00');
  expect(at('2026-09-17T23:00:00+08:00')).toBe('明天 09:00–12:00');
  expect(heldAt({ startsAt, endsAt: '2026-09-19T12:00:00+08:00' }, toMs(startsAt))).toBe('今天 09:00–明天 12:00');
});

test('a tab or a line break in a name does not break the copied table', () => {
  const signIn = { id: 'a', name: '韦\t小红', unit: '广西\n大学', maskedPhone: '138****5678', at: startsAt };
  const sheet = { activity: { title: '报告会', startsAt, endsAt, place: '一号厅' }, organizationName: '学会' };
  const lines = sheetText({ ...sheet, signIns: [signIn] }).split('\n');
  expect(lines.at(-1)).toBe('1\t韦 小红\t广西 大学\t138****5678\t9月18日 09:00');
  expect(lines).toContain('签到人数：1 人');
});
