import { isSameValue, merge, valueAt, withValueAt } from '@domain/form/merge';
import fc from 'fast-check';

const row = (id: string, cells: Record<string, unknown>) => ({ id, cells });

describe('rows of a table', () => {
  it('added on two devices are both there', () => {
    const base = [row('a', { name: '甲' })];
    const merged = merge(base, [...base, row('b', { name: '乙' })], [...base, row('c', { name: '丙' })]);
    expect(merged.value).toEqual([row('a', { name: '甲' }), row('c', { name: '丙' }), row('b', { name: '乙' })]);
    expect(merged.conflicts).toEqual([]);
  });
  it('of one and the same row, different cells changed on two devices are both kept', () => {
    const base = [row('a', { name: '甲', phone: '1' })];
    const merged = merge(base, [row('a', { name: '甲乙', phone: '1' })], [row('a', { name: '甲', phone: '2' })]);
    expect(merged).toMatchObject({ value: [row('a', { name: '甲乙', phone: '2' })], conflicts: [] });
  });
  it('the same cell changed on both asks about that cell only', () => {
    const base = [row('a', { name: '甲', phone: '1' })];
    const merged = merge(base, [row('a', { name: '我', phone: '1' })], [row('a', { name: '他', phone: '2' })]);
    expect(merged.conflicts).toEqual([{ at: ['a', 'cells', 'name'], mine: '我', theirs: '他' }]);
    expect(merged.value).toEqual([row('a', { name: '我', phone: '2' })]);
    expect(merge(merged.base, merged.value, [row('a', { name: '他', phone: '2' })]).conflicts).toHaveLength(1);
  });
  it('removed here and untouched there are gone; removed here and changed there stay', () => {
    const base = [row('a', { name: '甲' }), row('b', { name: '乙' })];
    expect(merge(base, [base[1]], [base[0], row('b', { name: '丙' })]).value).toEqual([row('b', { name: '丙' })]);
    expect(merge(base, [], [base[0], row('b', { name: '丙' })]).value).toEqual([row('b', { name: '丙' })]);
    expect(merge(base, [base[0], row('b', { name: '丁' })], [base[0]]).value).toEqual([
      base[0],
      row('b', { name: '丁' }),
    ]);
  });
  it('budget lines are rows, too', () => {
    const base = [{ id: 'a', item: '差旅', yuan: 1 }];
    const merged = merge(base, [{ id: 'a', item: '差旅', yuan: 2 }], [{ id: 'a', item: '会议', yuan: 1 }]);
    expect(merged).toMatchObject({ value: [{ id: 'a', item: '会议', yuan: 2 }], conflicts: [] });
  });
});

it('partners are a set: two added on two devices are both there, a removed one is gone', () => {
  expect(merge(['甲'], ['乙'], ['甲', '丙'], true)).toMatchObject({ value: ['丙', '乙'], conflicts: [] });
  expect(merge(['甲'], ['乙'], ['丙'], false).conflicts).toHaveLength(1);
});

it('a person’s cells are merged one by one', () => {
  const merged = merge({ name: '韦', phone: '' }, { name: '韦一', phone: '' }, { name: '韦', phone: '138' });
  expect(merged).toMatchObject({ value: { name: '韦一', phone: '138' }, conflicts: [] });
});

describe('for any three values', () => {
  const cell = fc.constantFrom('', '甲', '乙', '丙');
  const rows = fc.uniqueArray(
    fc.record({ id: fc.constantFrom('a', 'b', 'c'), cells: fc.record({ x: cell, y: cell }) }),
    {
      selector: ({ id }) => id,
    },
  );
  it('what only one side changed is hers, and merging again on the new base changes nothing', () => {
    fc.assert(
      fc.property(rows, rows, rows, (base, mine, theirs) => {
        expect(isSameValue(merge(base, base, theirs).value, theirs)).toBe(true);
        expect(isSameValue(merge(base, mine, base).value, mine)).toBe(true);
        const once = merge(base, mine, theirs);
        const again = merge(once.base, once.value, theirs);
        expect(isSameValue(again.value, once.value)).toBe(true);
        expect(again.conflicts).toEqual(once.conflicts);
        for (const { at, theirs: other } of once.conflicts) {
          expect(valueAt(theirs, at)).toEqual(other);
          expect(valueAt(withValueAt(once.value, at, other), at)).toEqual(other);
        }
      }),
    );
  });
});
