/** When people are to be reminded of what, as the requirement states it: the season's own copy, to be held against the product's table. */
import { MS_PER_HOUR } from '@domain/time';
import { mayTellAt, morningAfter, morningOf } from './calendar';

interface When {
  /** As the messages call it. */
  word: string;
  /** Mornings: before the day with a minus, after it without. */
  days: readonly number[];
  hoursBefore?: readonly number[];
  /** Mornings after it, for the officers. */
  officerDays?: readonly number[];
  /** Its date begins something; else nothing can be done from it on. */
  isBeginning?: true;
}

const whens = {
  submit: { word: '申报', days: [-7, -3, -1], hoursBefore: [3] },
  correct: { word: '申报修改', days: [-3, -1], hoursBefore: [3] },
  file: { word: '正式申报', days: [-7, -3, -1], hoursBefore: [3] },
  publicity: { word: '公示', days: [-1], officerDays: [1] },
  contract: { word: '项目合同书', days: [3, 7, 14], officerDays: [21] },
  filing: { word: '活动备案', days: [-7, -3, -1, 0] },
  activity: { word: '活动', days: [-1], isBeginning: true },
  record: { word: '活动', days: [1, 3] },
  item: { word: '验收材料', days: [-7, -3, -1, 0, 1] },
  acceptance: { word: '验收材料', days: [-30, -14, -7, -3, -1, 0, 1, 3, 7], officerDays: [8] },
  call: { word: '您关注的通知', days: [-7, -3, -1], hoursBefore: [3] },
} as const satisfies Record<string, When>;

export type AskKind = keyof typeof whens;
export const wordOf = (kind: AskKind): string => whens[kind].word;

/** How a reminder's title goes on after the word; news begin otherwise. */
const REMINDER = /^(.+?)(还有\d|明天|今天|不到1小时|已超期|期满|还没有签订|已办完)/;
const words: ReadonlySet<string> = new Set(Object.values(whens).map(({ word }) => word));
/** The word of a reminder's title; `news` of any other message. */
export function wordIn(title: string): string {
  const word = REMINDER.exec(title)?.[1] ?? '';
  return words.has(word) ? word : 'news';
}

export interface Moment {
  at: number;
  /** From then on it says nothing that helps. */
  pointlessAt: number;
  to: 'reader' | 'officers';
}

export function momentsOf(kind: AskKind, date: number): Moment[] {
  const when: When = whens[kind];
  const lastMs = when.isBeginning ? date : date - 1;
  const ofDays = (days: readonly number[], to: Moment['to']) =>
    days.map((day) => ({ at: morningOf(lastMs, day), pointlessAt: day > 0 ? Number.POSITIVE_INFINITY : date, to }));
  const ofHours = (when.hoursBefore ?? []).map((hours) => {
    const at = date - hours * MS_PER_HOUR;
    return { at: mayTellAt(at, date) ? at : morningAfter(at), pointlessAt: date, to: 'reader' as const };
  });
  return [...ofDays(when.days, 'reader'), ...ofHours, ...ofDays(when.officerDays ?? [], 'officers')];
}
