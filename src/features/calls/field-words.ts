/** Field types of a form as the preview names them. */
import type { FormField } from '@domain/form/definition';

const types: Record<FormField['type'], string> = {
  text: '短文字',
  longText: '长文字',
  number: '数字',
  money: '金额',
  date: '日期',
  phone: '电话',
  email: '邮箱',
  wechat: '微信号',
  choice: '单选',
  choices: '多选',
  table: '表格',
  files: '附件',
  person: '姓名、职务、电话',
  signature: '签字盖章',
};

export function fieldWords(field: FormField): string {
  // A person's own help says what is asked of them.
  const type = field.type === 'person' && field.help ? null : types[field.type];
  const parts = [
    type,
    field.options.length > 0 ? field.options.join(' / ') : null,
    field.columns.length > 0 ? field.columns.map((column) => column.label).join('、') : null,
    field.maxLength === null ? null : `最多${field.maxLength}字`,
    field.help,
  ];
  return parts.filter(Boolean).join(' · ');
}
