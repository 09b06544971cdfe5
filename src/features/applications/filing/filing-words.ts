/** How each step after the submit is put to the contact person. */
import type { FilingAsk, FilingStep } from '@domain/applications/filing';

interface StepWords {
  /** What marking it says. */
  done: string;
  /** What is said of it afterwards, where that differs. */
  marked?: string;
  note: string | null;
  hint: string | null;
}

export const stepWords: Record<FilingAsk, StepWords> = {
  copy: { done: '已填完', note: null, hint: '逐项复制申报表的内容，到官网粘贴。' },
  print: { done: '已打印', note: null, hint: '打印的是提交时的定稿，页脚有回执号和核验码。' },
  stamp: { done: '已盖章', note: null, hint: '按通知要求签字、盖单位公章。' },
  scan: {
    done: '登记扫描件',
    marked: '扫描件已上传',
    note: null,
    hint: '盖章后的申报表逐页拍照或扫描成 PDF 上传，再填页脚的核验码。',
  },
  endorsement: { done: '已签署', note: null, hint: '意见签在纸质申报表上。' },
  portal: {
    done: '已在官网提交',
    note: '官网受理编号（选填）',
    hint: '在官网点过“提交”才算办完，小程序回执不能代替。',
  },
  paper: { done: '已寄出或送达', note: '快递单号（选填）', hint: '寄出后保留底单。' },
  email: { done: '已发出', note: '说明（选填）', hint: '按通知发送电子版。' },
};

export const sourceOf = ({ source }: FilingStep): string =>
  source ? `见通知 ${source}` : '通知要求签字盖章，先要打印和扫描';
