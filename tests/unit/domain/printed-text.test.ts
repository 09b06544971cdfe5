import { printedCells } from '@domain/applications/notice-copies';
import { printedText } from '@domain/applications/printed-text';
import { emptyCore } from '@domain/applications/schema';
import { getCategory, readCall } from '../data/support';

const category = getCategory(readCall('gx-2026'), '2026-6');
const receipt = {
  number: '20260415-SDQD1Z-Z',
  submittedAt: '2026-04-15T10:00:00.000+08:00',
  submissionNo: 2,
  code: 'A1B2C3',
};

test('what is copied to be printed elsewhere ends as the printed page does: whom to sign, receipt and code', () => {
  const filled = { category, core: emptyCore, answers: { projectName: '博士进企业' }, organizationName: '南岭公司' };
  const text = printedText(category, printedCells(filled), receipt);
  expect(text.startsWith(category.form.title)).toBe(true);
  expect(text).toContain('博士进企业');
  expect(text).toMatch(/【签字盖章】\n\n领衔博士.*年　　月　　日/);
  expect(text.endsWith('小程序回执 20260415-SDQD1Z-Z · 第 2 次提交 · 4月15日 10:00\n核验码 A1B2C3')).toBe(true);
});
