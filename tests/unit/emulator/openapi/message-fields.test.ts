import { findDataFault } from '../../../../emulator/openapi/message-fields';

const fault = (key: string, value: unknown) => findDataFault({ [key]: { value } }, undefined);

test.each([
  ['thing1', '二'.repeat(20)],
  ['number2', '12.5'],
  ['letter3', 'ABCdef'],
  ['symbol4', '！★'],
  ['character_string5', 'GX-2026/0001'],
  ['phrase6', '待补正'],
  ['name7', '欧阳明日'],
  ['name7', 'Ada Lovelace'],
  ['phone_number8', '+86-0771-1234567'],
  ['amount9', '¥30000.50'],
  ['time10', '15:01'],
  ['time10', '2019年10月1日 15:01'],
  ['time10', '09:00~11:30'],
  ['date11', '2019年10月1日'],
  ['date11', '2019年10月1日 ~ 2019年10月7日'],
])('%s accepts %s', (key, value) => {
  expect(fault(key, value)).toBeUndefined();
});

test.each([
  ['thing1', '二'.repeat(21)],
  ['number2', '十二'],
  ['number2', '1'.repeat(33)],
  ['letter3', 'a'.repeat(33)],
  ['symbol4', 'abc'],
  ['character_string5', '编号1'],
  ['phrase6', '待补正材料吧'],
  ['phrase6', 'OK'],
  ['name7', '一二三四五六七八九十一'],
  ['phone_number8', '1'.repeat(18)],
  ['amount9', '12345678901'],
  ['time10', '2019-10-01 15:01'],
  ['time10', '25:00'],
  ['date11', '明天'],
  ['thing', '没有编号'],
  ['mystery1', '不认识的类型'],
])('%s refuses %s and is named', (key, value) => {
  expect(fault(key, value)).toContain(`data.${key}.value`);
});

test.each(['', null, undefined])('an empty value (%j) is refused', (value) => {
  expect(fault('thing1', value)).toBe('argument invalid! data.thing1.value is empty');
});
