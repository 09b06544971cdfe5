/** What the local cloud starts with must be what the handlers could have written. */

import { isReceiptNumber } from '@domain/applications/receipt-number';
import { applicationSchema } from '@domain/applications/schema';
import { callSchema } from '@domain/call/schema';
import { callStatus, daysToClose } from '@domain/call/status';
import { eventSchema } from '@domain/events';
import { organizationSchema, personSchema } from '@domain/people/schema';
import { projectSchema } from '@domain/projects/schema';
import { inboxItemSchema } from '@domain/reminders/schema';
import { daysUntil, toMs } from '@domain/time';
import { collections } from '../../../cloudfunctions/_server/collections';
import { buildSeed, personas } from '../../../data/seed';

// biome-ignore lint/suspicious/noExplicitAny: documents of many shapes; the schemas below are the check.
type Document = any;
const NOW = toMs('2026-11-22T15:00:00+08:00');
const seed = buildSeed(NOW);
const documentsOf = (name: string): Document[] => seed.find(({ collection }) => collection === name)?.documents ?? [];
const withId = (document: Document) => ({ ...document, id: document._id });

test('is the same for the same moment, has no two documents of one id, and only declared collections', () => {
  expect(buildSeed(NOW)).toEqual(seed);
  const declared = collections.map(({ name }) => name);
  for (const { collection, documents } of seed) {
    expect(declared).toContain(collection);
    expect(new Set(documents.map((document) => document._id)).size).toBe(documents.length);
  }
});

test.each([
  ['calls', callSchema],
  ['organizations', organizationSchema],
  ['people', personSchema],
  ['applications', applicationSchema],
  ['projects', projectSchema],
  ['events', eventSchema],
  ['inbox', inboxItemSchema],
])('%s are as the schema says', (name, schema) => {
  expect(documentsOf(name).length).toBeGreaterThan(0);
  for (const document of documentsOf(name)) expect(schema.safeParse(withId(document)).error?.issues ?? []).toEqual([]);
});

test('the 演示 call is labelled, open, and closes in five days whenever one starts', () => {
  for (const start of ['2026-11-22T00:00:01+08:00', '2026-12-31T23:59:59+08:00', '2027-02-28T12:00:00+08:00']) {
    const now = toMs(start);
    const calls: Document[] = buildSeed(now).find(({ collection }) => collection === 'calls')?.documents ?? [];
    const demo = calls.find((call) => call.isDemo);
    expect(demo).toMatchObject({ slug: 'demo-2026', title: expect.stringMatching(/^【演示】/) });
    expect(daysToClose(demo.window, now)).toBe(5);
    expect(callStatus(demo.window, now)).toBe('closing_soon');
    expect(
      demo.categories.every((category: Document) => toMs(`${category.acceptance.dueOn}T00:00:00+08:00`) > now),
    ).toBe(true);
    expect(JSON.stringify(demo)).not.toContain('2630981');
  }
});

test('three personas of each role, one visitor, and none of digits only', () => {
  const count = (role: string) => personas.filter((persona) => persona.role === role).length;
  expect([count('项目联系人'), count('评审专家'), count('访客')]).toEqual([3, 3, 1]);
  expect(count('科协工作人员')).toBeGreaterThanOrEqual(3);
  for (const { openid } of personas) expect(openid).toMatch(/^persona-/);
});

test('the first contact person has work to look at, the second none', () => {
  const applications = documentsOf('applications');
  expect(applications.map(({ status }) => status).sort()).toEqual(['awarded', 'publicity']);
  expect(applications.every(({ contactOpenid }) => contactOpenid === 'persona-contact-1')).toBe(true);
  expect(applications.every(({ receipt }) => isReceiptNumber(receipt.number))).toBe(true);
  const [project] = documentsOf('projects');
  const demo = documentsOf('calls').find((call) => call.isDemo);
  const category = demo.categories.find((one: Document) => one.code === project.categoryCode);
  expect(daysUntil(category.acceptance.dueOn, NOW)).toBe(8);
  const plan = documentsOf('reminder_plans').find(({ kind }) => kind === 'project');
  expect(plan.nextDueAt).toBe('2026-11-23T09:00:00.000+08:00');
});

test('work is told in order, and none of it lies in the future', () => {
  const events = documentsOf('events').filter(({ subject }) => subject.startsWith('application:'));
  for (const event of events) expect(toMs(event.at)).toBeLessThan(NOW);
  expect(documentsOf('inbox').some(({ isRead }) => !isRead)).toBe(true);
});

test('without 演示 only organizations, their members and people are planted', () => {
  expect(buildSeed(NOW, { demo: false }).map(({ collection }) => collection)).toEqual([
    'organizations',
    'members',
    'events',
    'people',
  ]);
});
