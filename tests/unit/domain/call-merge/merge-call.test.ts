/** The merge on the real notices: what officers amend in the app against what a new version of the data brings. */
import { callFieldWords } from '@domain/call/merge/field-words';
import { callMergeRules, mergeCall } from '@domain/call/merge/merge-call';
import { pathWords, valueWords } from '@domain/call/merge/words';
import { type Call, type Category, callSchema } from '@domain/call/schema';
import { z } from '@domain/z';
import fc from 'fast-check';
import { readCall } from '../../data/support';

const notice = readCall('xj-2023');
const merge = (stored: object, incoming: Call, base: object | null = notice) => {
  const result = mergeCall({ base, stored, incoming });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
};

/** The notice after the edits. */
const edited = (...edits: ((call: Call) => void)[]): Call => {
  const call = structuredClone(notice);
  for (const edit of edits) edit(call);
  return callSchema.parse(call);
};
const firstOf = (call: Call): Category => call.categories[0] as Category;
const extend = (call: Call) => {
  call.window = { ...call.window, closesBefore: '2023-12-25T00:00:00+08:00', statement: '延期至12月24日' };
};

test('an officer’s extension survives new data elsewhere, and the other way round', () => {
  const incoming = edited((call) => {
    firstOf(call).name = '改正了名称';
  });
  const { call, changed, kept, conflicts } = merge(edited(extend), incoming);
  expect(call).toEqual(edited(extend, (one) => (firstOf(one).name = '改正了名称')));
  expect([changed, kept.map(({ path }) => path), conflicts]).toEqual([
    [['categories', firstOf(notice).code, 'name']],
    [['window']],
    [],
  ]);
});

test('both moved the deadline: the officer’s stays, and the list says so in words', () => {
  const incoming = edited((call) => {
    call.window = { ...call.window, closesBefore: '2023-12-26T00:00:00+08:00' };
  });
  const { call, conflicts } = merge(edited(extend), incoming);
  expect(call).toEqual(edited(extend));
  const [conflict] = conflicts;
  expect(conflicts.map(({ path }) => pathWords(path, [call]))).toEqual(['申报时间']);
  expect(valueWords(conflict?.stored)).toContain('截止时间 2023-12-25 00:00');
  expect(valueWords(conflict?.incoming)).toContain('截止时间 2023-12-26 00:00');
});

test('a place deep in a category is named as an officer would find it', () => {
  const item = firstOf(notice).acceptance.items[0];
  const path = ['categories', firstOf(notice).code, 'acceptance', 'items', String(item?.id), 'required'];
  expect(pathWords(path, [notice])).toBe(
    `项目类型“${firstOf(notice).code} ${firstOf(notice).name}” › 验收 › 验收材料“${item?.title}” › 是否必填（必交）`,
  );
  expect(pathWords(['categories', '#order'], [notice])).toBe('项目类型的顺序');
  expect(pathWords(['categories', '0', 'quota'], [notice])).toContain(firstOf(notice).name);
  expect([null, undefined, true, ['journal'], { min: 1, max: null }, ''].map(valueWords)).toEqual([
    '（未写明）',
    '（没有这一项）',
    '是',
    '科技期刊',
    '下限 1，上限 （未写明）',
    '（空）',
  ]);
});

test('a category the data no longer has stays: work may have been begun in it', () => {
  const incoming = edited((call) => {
    call.categories.shift();
  });
  const { call, conflicts } = merge(notice, incoming);
  expect(call).toEqual(notice);
  expect(conflicts.map(({ path }) => path)).toEqual([['categories', firstOf(notice).code]]);
});

test('a stored call nobody knows the origin of stays as it is, every difference listed', () => {
  const { call, changed, conflicts } = merge(edited(extend), notice, null);
  expect(call).toEqual(edited(extend));
  expect([changed, conflicts.map(({ path }) => path)]).toEqual([[], [['window']]]);
});

test('what the product notes beside the call is no part of it', () => {
  const { call } = merge({ ...notice, _id: notice.slug, version: 7, isDemo: false }, notice);
  expect(call).toEqual(notice);
});

test('a field that the model gained since comes from the data', () => {
  const before: Record<string, unknown> = structuredClone(notice);
  delete before.sources;
  expect(merge(before, notice, before).call).toEqual(notice);
});

test('what would be no call is refused, with the place and the reason', () => {
  const stored = structuredClone(notice) as { year: unknown };
  stored.year = '二〇二三';
  const result = mergeCall({ base: notice, stored, incoming: notice });
  expect(result).toEqual({ ok: false, problems: [{ path: ['year'], message: expect.any(String) }] });
});

test('every field of the model has a word', () => {
  const names = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const inner of node) walk(inner);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { properties, propertyNames } = node as { properties?: object; propertyNames?: { enum?: string[] } };
    for (const name of [...Object.keys(properties ?? {}), ...(propertyNames?.enum ?? [])]) names.add(name);
    for (const inner of Object.values(node)) walk(inner);
  };
  walk(z.toJSONSchema(callSchema, { io: 'input' }));
  expect(names.size).toBeGreaterThan(80);
  expect([...names].filter((name) => !Object.hasOwn(callFieldWords, name))).toEqual([]);
});

test('every list of objects in the model is told apart element by element, in every notice', () => {
  const walk = (value: unknown, name: string | null): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    if (!Array.isArray(value)) return Object.entries(value).flatMap(([key, inner]) => walk(inner, key));
    const identify = callMergeRules.identities.get(name ?? '');
    const isOfObjects = value.some((element) => typeof element === 'object');
    const ids = identify ? value.map(identify) : [];
    const isClear = !isOfObjects || (identify !== undefined && new Set(ids).size === ids.length);
    return [...(isClear ? [] : [`${name}: ${ids.join(' ')}`]), ...value.flatMap((element) => walk(element, null))];
  };
  const slugs = ['gx-2026', 'gd-2024', 'gx-2023', 'xj-2023', 'hn-2022'];
  expect(slugs.flatMap((slug) => walk(readCall(slug), null))).toEqual([]);
});

/** One change each side may make to any notice. */
const pick = fc.nat(50);
const edit = fc
  .record({ kind: fc.nat(8), at: pick, inner: pick, n: fc.nat(3) })
  .map(({ kind, at, inner, n }) => (call: Call): void => {
    const category = call.categories[at % call.categories.length] as Category;
    const { items } = category.acceptance;
    const section = category.form.sections[inner % Math.max(category.form.sections.length, 1)];
    if (kind === 0) category.name = `名称${n}`;
    if (kind === 1) category.quota = { min: n, max: n + inner };
    if (kind === 2) items.splice(inner % (items.length + 1), 1);
    if (kind === 3 && items[0]) items.splice(inner % items.length, 0, { ...items[0], id: `new-${n}`, copies: at });
    if (kind === 4) category.tasks.reverse();
    if (kind === 5) call.contacts = call.contacts.map((contact) => ({ ...contact, phones: [`0991-${n}`] }));
    if (kind === 6) call.window = { ...call.window, statement: `说法${n}` };
    if (kind === 7 && section?.fields[0]) section.fields[0] = { ...section.fields[0], label: `标签${n}` };
    if (kind === 8) call.requirements = call.requirements.filter((_one, index) => index !== inner);
  });
const side = fc.array(edit, { maxLength: 5 }).map((edits) => edited(...edits));

test('whatever both sides edit: a call comes out, once is enough, and nothing stored is overwritten unlisted', () => {
  fc.assert(
    fc.property(side, side, (stored, incoming) => {
      const { call, changed } = merge(stored, incoming);
      expect(callSchema.parse(call)).toEqual(call);
      if (changed.length === 0) expect(call).toEqual(stored);
      const again = merge(call, incoming, incoming);
      expect([again.call, again.changed, again.conflicts]).toEqual([call, [], []]);
      expect(merge(notice, incoming).call).toEqual(incoming);
      expect(merge(stored, notice).call).toEqual(stored);
    }),
    { numRuns: 30 },
  );
});
