import { movedPage, retakenPage, type ScanPage, scanName, withoutPage } from '@/features/projects/scan/page-list';

const pages: ScanPage[] = ['a', 'b', 'c'].map((key) => ({ key, path: `tmp/${key}` }));
const keys = (list: readonly ScanPage[]) => list.map(({ key }) => key).join('');

test('一页可以上移、下移，到头就不动', () => {
  expect(keys(movedPage(pages, 'b', -1))).toBe('bac');
  expect(keys(movedPage(pages, 'b', 1))).toBe('acb');
  expect(keys(movedPage(pages, 'a', -1))).toBe('abc');
  expect(keys(movedPage(pages, 'c', 1))).toBe('abc');
});

test('重拍的一页留在原处，别的不变', () => {
  expect(retakenPage(pages, 'b', 'tmp/new')).toEqual([pages[0], { key: 'b', path: 'tmp/new' }, pages[2]]);
});

test('删掉的一页不在了，其余次序不变', () => {
  expect(keys(withoutPage(pages, 'b'))).toBe('ac');
});

test('文件名里没有系统不收的字符', () => {
  expect(scanName('验收表/附件: 1', 3)).toBe('验收表 附件 1（3 页）.pdf');
  expect(scanName('???', 1)).toBe('扫描件（1 页）.pdf');
});
