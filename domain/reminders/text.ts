import { TEMPLATE_THING_MAX } from '../constants';
import { beijing, daysUntil, MS_PER_HOUR, toDate, toMs } from '../time';
import { reminderRules, type SubjectKind } from './rules';
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

/** The time that remains at `now`: a reminder that comes late must not repeat what was true when it was planned. */
export function remainingWords(kind: SubjectKind, dueBefore: string, now: number): string {
  const due = toMs(dueBefore);
  const days = daysUntil(toDate(due - 1), now);
  const ends = kind === 'project' ? '到期' : '截止';
  if (days > 1) return kind === 'project' ? `还有${days}天` : `还有${days}天截止`;
  if (days === 1) return `明天${ends}`;
  if (kind === 'project') return '今天到期';
  const hours = Math.round((due - now) / MS_PER_HOUR);
  return hours >= 1 ? `还有${hours}小时截止` : '不到1小时截止';
}

/** How a message of each kind begins, and what it says when nothing particular is missing. */
const kindWords: Record<SubjectKind, { title: string; untouched: string; ends: string }> = {
  application: { title: '申报', untouched: '申报尚未提交，请尽快完成', ends: '前完成' },
  project: { title: '验收材料', untouched: missingText([]), ends: '前完成' },
  call: { title: '您关注的通知', untouched: '可以申报，请留意截止时间', ends: '前提交申报' },
};

/** The message of one due reminder, saying what is missing now, not when it was planned. */
export function reminderMessage(input: {
  ruleId: string;
  subjectTitle: string;
  dueBefore: string;
  missing: readonly string[];
  /** When it is sent; left out, the rule's own words are used. */
  now?: number;
}): ReminderMessage {
  const rule = reminderRules.find((candidate) => candidate.id === input.ruleId);
  if (!rule) throw new Error(`unknown reminder rule ${input.ruleId}`);
  const last = beijing(toMs(input.dueBefore) - 1);
  const words = input.now === undefined ? rule.words : remainingWords(rule.subject, input.dueBefore, input.now);
  const { title, untouched, ends } = kindWords[rule.subject];
  const until = `请于 ${last.format('M月D日 HH:mm')} ${ends}。`;
  const { keys } = reminderTemplates.due;
  return {
    title: `${title}${words}`,
    text:
      input.missing.length > 0
        ? `${input.subjectTitle}。还缺：${input.missing.join('、')}。${until}`
        : `${input.subjectTitle}。${until}`,
    data: {
      [keys.subject]: { value: fitThing(input.subjectTitle) },
      [keys.dueAt]: { value: last.format('YYYY年M月D日 HH:mm') },
      [keys.missing]: { value: input.missing.length === 0 ? untouched : missingText(input.missing) },
    },
  };
}
