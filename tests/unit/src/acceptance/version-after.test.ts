import { versionAfter } from '@/features/projects/version-after';

test('a reply that follows what is shown makes it new', () => {
  expect(versionAfter(6, 7)).toBe(7);
  expect(versionAfter(7, 7)).toBe(7);
});

test('what is shown stays old where another change came between, or the reply is not of a project', () => {
  expect(versionAfter(6, 8)).toBe(6);
  expect(versionAfter(8, 7)).toBe(8);
  expect(versionAfter(6, null)).toBe(6);
});
