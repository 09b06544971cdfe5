import { windowOf } from '@domain/call/window';

test('a category’s own window counts before the call’s', () => {
  const ofCall = { opensAt: null, closesBefore: null, paperDueBefore: null, statement: '通知' };
  const own = { ...ofCall, statement: '类别' };
  expect(windowOf({ window: ofCall }, { window: own })).toBe(own);
  expect(windowOf({ window: ofCall }, { window: null })).toBe(ofCall);
});
