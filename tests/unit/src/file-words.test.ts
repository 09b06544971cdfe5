/** What the phone says of files before it sends them. */
import { TEXT_MAX } from '@domain/constants';
import { fieldRule, itemRule, proofRule } from '@domain/files/slots';
import { ruleWords, sizeWords, sortChosen } from '@/features/files/file-words';

const chosen = (name: string, bytes = 1000) => ({ path: `wxfile://${name}`, name, bytes });

test.each([
  [12, '12 字节'],
  [348_160, '340 KB'],
  [1_258_291, '1.2 MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});

test('a slot says what it takes, how large and how many', () => {
  expect(ruleWords(proofRule)).toBe('可传 JPG、PNG、PDF、DOCX、XLSX、DOC、XLS，每个不超过 20 MB，最多 6 份');
  expect(ruleWords(fieldRule)).toContain('每个不超过 20 MB，压缩包不超过 100 MB');
  expect(ruleWords(itemRule({ kind: 'video', maxFiles: 2 }))).toBe('可传 MP4，每个不超过 200 MB，最多 2 份');
});

test('what may not come is named with its reason, the rest goes on', () => {
  const { accepted, refused } = sortChosen(
    [chosen('申请书.PDF'), chosen('程序.exe'), chosen('太大.pdf', 21 * 1024 * 1024), chosen('附页.jpeg')],
    proofRule,
    6,
  );
  expect(accepted.map(({ name, contentType }) => [name, contentType])).toEqual([
    ['申请书.PDF', 'application/pdf'],
    ['附页.jpeg', 'image/jpeg'],
  ]);
  expect(refused).toEqual([
    expect.stringMatching(/^程序\.exe：这里只收 /),
    expect.stringMatching(/^太大\.pdf：单个文档不能超过 20 MB/),
  ]);
});

test('more than there is room for is refused, not cut off silently', () => {
  const { accepted, refused } = sortChosen([chosen('1.pdf'), chosen('2.pdf'), chosen('3.pdf')], proofRule, 2);
  expect(accepted).toHaveLength(2);
  expect(refused).toEqual(['3.pdf：最多 6 份，已到上限']);
});

test('an endless name is shortened and keeps its ending', () => {
  const { accepted } = sortChosen([chosen(`${'长'.repeat(200)}.docx`)], proofRule, 1);
  expect([...(accepted[0]?.name ?? '')]).toHaveLength(TEXT_MAX.short);
  expect(accepted[0]?.name).toMatch(/…\.docx$/);
});

test('a file out of a chat without an ending is known by its path', () => {
  const { accepted } = sortChosen([{ path: 'wxfile://tmp/a.pdf', name: '申请书', bytes: 10 }], proofRule, 1);
  expect(accepted[0]?.contentType).toBe('application/pdf');
});
