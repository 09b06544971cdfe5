import { TEMPLATE_THING_MAX } from '../constants';
import { beijing, daysUntil, MS_PER_HOUR, toMs } from '../time';
import { listText, shorten } from './list-text';
import { dayOf, type Matter, namedMoment } from './matter';
import { type MatterRule, momentOf, ruleOfMatter } from './rules';
import { fillTemplate } from './template-fields';

/** Cut to what a `thing` field of a template holds; a line break in a title that was pasted would be refused (47003). */
export function fitThing(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return shorten(line, TEMPLATE_THING_MAX);
}

export interface ReminderMessage {
  /** For the inbox. */
  title: string;
  text: string;
  /** For the push: values by template key. */
  data: Record<string, { value: string }>;
}

/** So many days before the date, as a message says it that morning. */
export const daysLeftWords = (days: number, { ends }: Pick<MatterRule, 'ends'>): string =>
  days > 1 ? `还有${days}天${ends}` : `${days === 1 ? '明天' : '今天'}${ends}`;

export const hoursLeftWords = (hours: number, { ends }: Pick<MatterRule, 'ends'>): string =>
  hours >= 1 ? `还有${hours}小时${ends}` : `不到1小时${ends}`;

/**
 * The time that remains at `now`, or what the date has brought: a reminder that comes late must not repeat what was true
 * when it was planned.
 */
export function remainingWords(matter: Pick<Matter, 'kind' | 'at'>, now: number): string {
  const rule = ruleOfMatter(matter.kind);
  const due = toMs(matter.at);
  const days = daysUntil(dayOf(matter), now);
  if (now >= due) return rule.after.replace('{n}', String(-days));
  const countsHours = rule.moments.some((moment) => 'hoursBefore' in moment);
  return days === 0 && countsHours
    ? hoursLeftWords(Math.round((due - now) / MS_PER_HOUR), rule)
    : daysLeftWords(days, rule);
}

/** The sentence with the date, as it is true at `now`. */
function dateSentence({ until, late = until }: MatterRule, matter: Matter, now: number): string {
  const sentence = now < toMs(matter.at) ? until : late;
  return sentence.replace('{t}', beijing(namedMoment(matter)).format('M月D日 HH:mm'));
}

/** What lies open in one sentence; what the matter is called already is not said again. */
function openSentence({ open }: MatterRule, { missing, title }: Matter): string {
  const isSaid = missing.length === 0 || (missing.length === 1 && missing[0] === title);
  return isSaid ? '' : `${open.inbox}：${missing.join('、')}。`;
}

function pushData(rule: MatterRule, matter: Matter, subjectTitle: string, note: string): ReminderMessage['data'] {
  const when = beijing(namedMoment(matter)).format('YYYY年M月D日 HH:mm');
  const open = matter.missing.length === 0 ? note : listText(rule.open.push, matter.missing);
  const subject = fitThing(subjectTitle);
  switch (rule.template) {
    case 'due':
      return fillTemplate('due', { subject, dueAt: when, missing: fitThing(open) });
    case 'activity':
      return fillTemplate('activity', { subject, startsAt: when, bring: fitThing(open) });
    case 'progress':
      return progressData({ subject: subjectTitle, stage: rule.stage, note: open });
  }
}

/** What has happened, as a push says it. */
export interface ProgressWords {
  /** The title of the thing. */
  subject: string;
  /** At most five Chinese characters. */
  stage: string;
  note: string;
}

export const progressData = ({ subject, stage, note }: ProgressWords): ReminderMessage['data'] =>
  fillTemplate('progress', { subject: fitThing(subject), stage, note: fitThing(note) });

/** The message of one due moment, saying what is missing at `now`, not when it was planned. */
export function reminderMessage(input: {
  ruleId: string;
  subjectTitle: string;
  matter: Matter;
  now: number;
}): ReminderMessage {
  const { matter, subjectTitle, now } = input;
  const { rule, moment } = momentOf(input.ruleId);
  const ask = moment.to === 'officers' ? (rule.officers ?? '') : dateSentence(rule, matter, now);
  const about =
    matter.title === undefined || subjectTitle === matter.title ? subjectTitle : `${subjectTitle}：${matter.title}`;
  return {
    title: `${rule.title}${remainingWords(matter, now)}`,
    text: `${about}。${openSentence(rule, matter)}${ask}`,
    data: pushData(rule, matter, subjectTitle, moment.to === 'officers' ? ask : rule.note),
  };
}
