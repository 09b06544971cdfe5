/** The frozen form as text, for where a phone cannot print: with the lines to sign and what identifies the version. */
import type { Category } from '../call/schema';
import { formFields } from '../form/answers';
import { formatMoment } from '../time';
import type { NoticeSection } from './notice-cells';
import { copyText } from './notice-copies';
import type { Receipt } from './schema';

const SIGN_HERE = '＿＿＿＿＿＿＿＿　　　　　年　　月　　日';

/** The cells that are signed or stamped on paper. */
export const signatureLabels = ({ form }: Pick<Category, 'form'>): string[] =>
  formFields(form).flatMap(({ type, label }) => (type === 'signature' ? [label] : []));

/** First line of the footer; the code has a line of its own. */
export const receiptLine = ({ number, submissionNo, submittedAt }: Receipt): string =>
  `小程序回执 ${number} · 第 ${submissionNo} 次提交 · ${formatMoment(submittedAt)}`;

export function printedText(
  category: Pick<Category, 'form'>,
  sections: readonly NoticeSection[],
  receipt: Receipt,
): string {
  const signatures = signatureLabels(category).map((label) => `${label}：${SIGN_HERE}`);
  return [
    copyText(category.form.title, sections),
    ...(signatures.length > 0 ? [`【签字盖章】\n\n${signatures.join('\n\n')}`] : []),
    `${receiptLine(receipt)}\n核验码 ${receipt.code}`,
  ].join('\n\n');
}
