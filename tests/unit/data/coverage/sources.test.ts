/** How the sources of the calls are written, and the places of the notice they name. */
import { placeWords, printedNumber } from '../../../../data/coverage/numbers';
import { isNamed, placesNamed } from '../../../../data/coverage/sources';

const names = ['抬头', '项目目标', '申报要求', '其他要求', '申报类型', '注', '附件', '附件清单'];

test.each<[string, string[][]]>([
  ['二、（二）1', [['二', '（二）', '1']]],
  ['2026-1 四、（三）', [['2026-1', '四', '（三）']]],
  ['四、（二）1（1）①', [['四', '（二）', '1', '（1）', '①']]],
  [
    '三、2、3',
    [
      ['三', '2'],
      ['三', '3'],
    ],
  ],
  [
    '二、（三）（七）',
    [
      ['二', '（三）'],
      ['二', '（七）'],
    ],
  ],
  ['二、4、五', [['二', '4'], ['五']]],
  [
    '2023-10 （五）、（六）2（1）',
    [
      ['2023-10', '（五）'],
      ['2023-10', '（六）', '2', '（1）'],
    ],
  ],
  [
    '2023-1 （六）2（4）、注',
    [
      ['2023-1', '（六）', '2', '（4）'],
      ['2023-1', '（六）', '2', '注'],
    ],
  ],
  [
    '一、（一）1 申报要求（4）（5）',
    [
      ['一', '（一）', '1', '申报要求', '（4）'],
      ['一', '（一）', '1', '申报要求', '（5）'],
    ],
  ],
  ['抬头、一、（二）4 项目目标', [['抬头'], ['一', '（二）', '4', '项目目标']]],
  ['一 各项申报要求、附件', [['一', '各项', '申报要求'], ['附件']]],
  ['附表10 申报类型', [['附表10', '申报类型']]],
  ['2026-1 四、（二）“等佐证材料”（照片张数见“原文有出入”中的说明）', [['2026-1', '四', '（二）']]],
])('%s', (source, places) => {
  expect(placesNamed(source, names)).toEqual(places);
});

test.each(['', '见原文', '二、第一段', '附录三之后'])('“%s” names no place', (source) => {
  expect(placesNamed(source, names)).toBeNull();
});

test('各项 stands for any levels between', () => {
  expect(isNamed(['一', '各项', '申报要求'], ['一', '（一）', '1', '申报要求'])).toBe(true);
  expect(isNamed(['一', '各项', '申报要求'], ['二', '（一）', '1', '申报要求'])).toBe(false);
  expect(isNamed(['一', '各项', '申报要求'], ['一', '（一）', '1', '申报要求', '（1）'])).toBe(false);
  expect(isNamed(['一', '（一）'], ['一'])).toBe(false);
});

test('a number is read in the style it is printed in', () => {
  expect(
    ['九', '十', '十一', '二十', '（十二）', '12', '（3）', '⑤', '附表10', '2026-7'].map(
      (no) => printedNumber(no)?.value,
    ),
  ).toEqual([9, 10, 11, 20, 12, 12, 3, 5, 10, 7]);
  expect(['抬头', '注', '项目类型一', '附件清单', '附件1-1'].map(printedNumber)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('a place reads as the sources write it', () => {
  expect(placeWords(['一', '（一）', '1', '申报要求', '（6）'])).toBe('一、（一）1 申报要求（6）');
  expect(placeWords(['2023-1', '（六）', '2', '注'])).toBe('2023-1 （六）2注');
  expect(placeWords(['三', '2'])).toBe('三、2');
  expect(placeWords(['附件', '项目概览', '2026-1'])).toBe('附件 项目概览 2026-1');
});
