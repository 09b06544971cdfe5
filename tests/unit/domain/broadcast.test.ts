import { BROADCAST_MAX, TEMPLATE_THING_MAX } from '../../../domain/constants';
import { errorTexts } from '../../../domain/errors';
import { broadcastFilterSchema, broadcastMessage, broadcastTitleSchema } from '../../../domain/reminders/broadcast';
import { progressData } from '../../../domain/reminders/text';

const words = { of: 'projects' as const, title: '请交验收材料', text: '月底前交齐。', issuerName: '广西科协' };
const things = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `p${index}`, title: `第${index + 1}个项目` }));

test('one thing is named and opened', () => {
  expect(broadcastMessage(words, things(1))).toEqual({
    title: '请交验收材料',
    text: '广西科协：月底前交齐。（关于：第1个项目）',
    link: 'pages/project/overview/index?id=p0',
    push: { subject: '第1个项目', stage: '科协通知', note: '请交验收材料' },
  });
  expect(broadcastMessage({ ...words, of: 'applications' }, things(1)).link).toMatch(/^pages\/application\/detail/);
});

test('of several three are named and all are counted; it opens the list of them', () => {
  expect(broadcastMessage(words, things(2)).text).toContain('（关于：第1个项目、第2个项目）');
  const { text, link, push } = broadcastMessage(words, things(5));
  expect(text).toContain('（关于：第1个项目、第2个项目、第3个项目等5项）');
  expect(link).toBe('pages/work/index');
  expect(push.subject).toBe('第1个项目等5项');
});

test('the longest title fits a push, and the count is not what is cut', () => {
  const title = '项'.repeat(60);
  for (const count of [1, 2, 12]) {
    const { push } = broadcastMessage(
      { ...words, title: '题'.repeat(BROADCAST_MAX.title) },
      things(count).map((one) => ({ ...one, title })),
    );
    expect([...push.subject].length).toBeLessThanOrEqual(TEMPLATE_THING_MAX);
    if (count > 1) expect(push.subject).toMatch(new RegExp(`…等${count}项$`));
    expect(Object.values(progressData(push)).map(({ value }) => value)).toEqual([push.subject, push.stage, push.note]);
  }
});

test('a title holds what a push holds', () => {
  expect(broadcastTitleSchema.safeParse('题'.repeat(TEMPLATE_THING_MAX)).success).toBe(true);
  expect(broadcastTitleSchema.safeParse('题'.repeat(TEMPLATE_THING_MAX + 1)).success).toBe(false);
  expect(broadcastTitleSchema.safeParse('  ').success).toBe(false);
  expect(broadcastTitleSchema.safeParse('请提交 验收材料').success).toBe(true);
  expect(broadcastTitleSchema.safeParse('请提交\n验收材料').success).toBe(false);
});

test('a filter names its stages, and those of its own kind', () => {
  const filter = { of: 'applications', callSlug: 'gx-2026', statuses: ['draft'] };
  expect(broadcastFilterSchema.safeParse(filter).success).toBe(true);
  expect(broadcastFilterSchema.safeParse({ ...filter, statuses: [] }).success).toBe(false);
  expect(broadcastFilterSchema.safeParse({ ...filter, statuses: ['contracting'] }).success).toBe(false);
  expect(broadcastFilterSchema.safeParse({ ...filter, onlyMissing: true }).success).toBe(false);
  expect(
    broadcastFilterSchema.safeParse({ ...filter, of: 'projects', statuses: ['funded'], onlyMissing: true }).success,
  ).toBe(true);
});

test('the refusal names the number that is refused', () => {
  expect(errorTexts.BROADCAST_LIMIT_REACHED).toContain(`${BROADCAST_MAX.perDay} 次`);
});
