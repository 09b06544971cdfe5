import { TEMPLATE_THING_MAX } from '../constants';
import { beijing, toMs } from '../time';
import { reminderRules } from './rules';
import { reminderTemplates } from './templates';

const length = (text: string): number => [...text].length;

/** Cut to what a `thing` field of a template holds. */
export const fitThing = (text: string): string =>
  length(text) <= TEMPLATE_THING_MAX ? text : `${[...text].slice(0, TEMPLATE_THING_MAX - 1).join('')}…`;

/**
 * `缺：经费决算报告、全景还差1张` within a template's 20 characters, shortened between items, never inside one:
 * what does not fit is counted (`等3项`).
 */
export function missingText(items: readonly string[]): string {
  if (items.length === 0) return '材料已齐，请提交';
  const whole = `缺：${items.join('、')}`;
  if (length(whole) <= TEMPLATE_THING_MAX) return whole;
  for (let count = items.length - 1; count > 0; count -= 1) {
    const text = `缺：${items.slice(0, count).join('、')}等${items.length}项`;
    if (length(text) <= TEMPLATE_THING_MAX) return text;
  }
  return `缺${items.length}项，请打开查看`;
}

export interface ReminderMessage {
  /** For the inbox. */
  title: string;
  text: string;
  /** For the push: values by template key. */
  data: Record<string, { value: string }>;
}

/** The message of one due reminder, saying what is missing now, not when it was planned. */
export function reminderMessage(input: {
  ruleId: string;
  subjectTitle: string;
  dueBefore: string;
  missing: readonly string[];
}): ReminderMessage {
  const rule = reminderRules.find((candidate) => candidate.id === input.ruleId);
  if (!rule) throw new Error(`unknown reminder rule ${input.ruleId}`);
  const last = beijing(toMs(input.dueBefore) - 1);
  const missing = rule.subject === 'project' ? missingText(input.missing) : '申报尚未提交，请尽快完成';
  const { keys } = reminderTemplates.due;
  return {
    title: `${rule.subject === 'project' ? '验收材料' : '申报'}${rule.words}`,
    text:
      input.missing.length > 0
        ? `${input.subjectTitle}。还缺：${input.missing.join('、')}。请于 ${last.format('M月D日 HH:mm')} 前完成。`
        : `${input.subjectTitle}。请于 ${last.format('M月D日 HH:mm')} 前完成。`,
    data: {
      [keys.subject]: { value: fitThing(input.subjectTitle) },
      [keys.dueAt]: { value: last.format('YYYY年M月D日 HH:mm') },
      [keys.missing]: { value: missing },
    },
  };
}
