import { listText } from '@domain/reminders/list-text';

test.each([
  [['经费决算报告', '全景还差1张'], '缺：经费决算报告、全景还差1张'],
  [['经费决算报告', '活动照片', '项目验收表', '活动手册'], '缺：经费决算报告、活动照片等4项'],
])('%j is shortened between items', (items, text) => {
  expect(listText('缺', items)).toBe(text);
});

test.each([
  ['案例材料 1 篇：服务简介、对象、做法成效、满意度', '缺：案例材料 1 篇'],
  ['海智计划项目资助申报表（附表7，含实施结果）', '缺：海智计划项目资助申报表'],
  ['新园区科协获批成立的材料或备案材料 1 套', '缺：新园区科协获批成立的材料或备案材料'],
  ['每场活动的新闻稿投自治区科协网站、公众号（gxkxzb@126.com）', '缺：每场活动的新闻稿投自治区科协网站'],
  ['原创科普小视频（60–120 秒）（退回）', '缺：原创科普小视频（退回）'],
  ['4 月 9 日 18:00 前在网上提交', '4 月 9 日 18:00 前在网上提交'],
])('the long item %s ends at a pause of its own', (item, text) => {
  expect(listText('缺', [item])).toBe(text);
});

test('an item that cannot be named in the room there is leaves it to the next', () => {
  const items = ['请属地市科协或高校科协在申报表上签署意见', '上传盖章扫描件', '打印申报表'];
  expect(listText('缺', items)).toBe('缺：上传盖章扫描件、打印申报表等3项');
});

test('where none can be named, they are counted', () => {
  const name = '新建科协在“广西科技工作者之家”平台的注册汇总表';
  expect(listText('缺', [name])).toBe('缺1项，请打开查看');
  expect(listText('缺', [name, name])).toBe('缺2项，请打开查看');
});
