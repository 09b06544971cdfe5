/** What goes where: names, sizes, and answers that name files. */
import { MAX_FILE_BYTES } from '@domain/constants';
import { checkAttached } from '@domain/files/attached';
import { extensionIn, formatWords, refusalOf } from '@domain/files/formats';
import { slotSchema, subjectKey } from '@domain/files/schema';
import { entryRule, fieldSlot, idInSlot, itemRule, itemSlot, stepSlot } from '@domain/files/slots';
import { getCategory, readCall } from '../../data/support';

test.each([
  ['申请书.PDF', 'pdf'],
  ['扫描 1.jpeg', 'jpg'],
  ['预算.v2.xlsx', 'xlsx'],
  ['程序.exe', null],
  ['没有后缀', null],
])('%s is %s', (name, extension) => {
  expect(extensionIn(name)).toBe(extension);
});

test('a file is refused with what may come instead, and with its own limit', () => {
  expect(refusalOf(null, 10, ['document', 'image'])).toBe('这里只收 JPG、PNG、PDF、DOCX、XLSX、DOC、XLS，请更换文件');
  expect(refusalOf('mp4', 10, ['image'])).toContain('只收 JPG、PNG');
  expect(refusalOf('pdf', MAX_FILE_BYTES.document, ['document'])).toBeNull();
  expect(refusalOf('pdf', MAX_FILE_BYTES.document + 1, ['document'])).toContain('20 MB');
  expect(refusalOf('mp4', MAX_FILE_BYTES.document + 1, ['video'])).toBeNull();
  expect(refusalOf('pdf', 0, ['document'])).toContain('空的');
  expect(formatWords(['video', 'archive'])).toBe('MP4、ZIP');
});

test('every kind of checklist item takes what the notice asks for', () => {
  const families = (kind: Parameters<typeof itemRule>[0]['kind']) => itemRule({ kind, maxFiles: null }).families;
  expect(families('photos')).toEqual(['image']);
  expect(families('video')).toEqual(['video']);
  for (const kind of ['form', 'document', 'certificate', 'press'] as const) {
    expect(families(kind)).toEqual(expect.arrayContaining(['document', 'image']));
  }
  expect(itemRule({ kind: 'photos', maxFiles: 5 }).maxFiles).toBe(5);
  expect(entryRule({ item: { kind: 'photos', maxFiles: 5 }, need: 40 }).maxFiles).toBe(5);
  expect(entryRule({ item: { kind: 'photos', maxFiles: null }, need: 40 }).maxFiles).toBe(40);
});

test('slots and subjects have one name each', () => {
  for (const slot of [itemSlot('final-accounts'), fieldSlot('officialForm'), stepSlot('send-paper'), 'proof']) {
    expect(slotSchema.safeParse(slot).success).toBe(true);
  }
  for (const slot of ['item:', 'step:../x', 'other:x', 'proof:x', '']) {
    expect(slotSchema.safeParse(slot).success).toBe(false);
  }
  expect(idInSlot('item', itemSlot('a'))).toBe('a');
  expect(idInSlot('field', itemSlot('a'))).toBeNull();
  expect(subjectKey({ kind: 'qualification', organizationId: 'o', id: 'q' })).toBe('qualification:o:q');
});

test('an answer may name only files of its own cell', () => {
  const { form } = getCategory(readCall('gd-2024'), '1');
  const files = [
    { id: 'a', slot: fieldSlot('officialForm') },
    { id: 'b', slot: stepSlot('send-paper') },
  ];
  const check = (officialForm: unknown) => checkAttached(form, { officialForm }, files);
  expect(check(['a'])).toEqual([]);
  expect(check(undefined)).toEqual([]);
  for (const ids of [['a', 'b'], ['invented']]) {
    expect(check(ids)).toEqual([
      expect.objectContaining({ path: 'answers.officialForm', label: '广东省科协学会学术项目申请书' }),
    ]);
  }
});
