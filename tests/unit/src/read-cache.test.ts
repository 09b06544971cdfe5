const stored = new Map<string, unknown>();
jest.mock('@/lib/storage', () => ({
  readStored: (key: string) => stored.get(key) ?? null,
  writeStored: (key: string, value: unknown) => stored.set(key, value) && true,
  removeStored: (key: string) => stored.delete(key),
}));

import { dropKeptReads, keepRead, readKept } from '@/lib/read-cache';

beforeEach(() => {
  stored.clear();
  process.env.REPLY_SHAPES = 'build-1';
});
afterAll(() => {
  delete process.env.REPLY_SHAPES;
});

test('a kept read is shown again by the same build', () => {
  keepRead('a', { title: '甲' }, 5);
  expect(readKept('a')).toMatchObject({ data: { title: '甲' }, savedAt: 5 });
});

test('a build with other shapes shows nothing that an older one kept, until it has read it itself', () => {
  keepRead('a', { title: '甲' }, 5);
  process.env.REPLY_SHAPES = 'build-2';
  expect(readKept('a')).toBeNull();
  keepRead('a', { name: '甲' }, 6);
  expect(readKept('a')).toMatchObject({ data: { name: '甲' }, savedAt: 6 });
});

test('what was kept before builds had a name is not shown either', () => {
  stored.set('read:a', { data: { title: '甲' }, savedAt: 5 });
  expect(readKept('a')).toBeNull();
});

test('thirty are kept, the oldest goes first, and a full phone gets all of their room', () => {
  for (let no = 1; no <= 31; no += 1) keepRead(`read-${no}`, no, no);
  expect(readKept('read-1')).toBeNull();
  expect(readKept('read-31')).toMatchObject({ data: 31 });
  dropKeptReads();
  expect(stored.size).toBe(0);
});
