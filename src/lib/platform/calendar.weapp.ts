/** The phone's own calendar, by way of WeChat. */
import type { CalendarEntry } from '@domain/calendar/entry';
import { toMs } from '@domain/time';
import type { CalendarAnswer } from './types';

interface WxFailure {
  errMsg?: string;
}
declare const wx: {
  addPhoneCalendar(options: {
    title: string;
    /** Seconds since the epoch. */
    startTime: number;
    description: string;
    alarm: boolean;
    /** Seconds before `startTime`. */
    alarmOffset: number;
    success(): void;
    fail(failure: WxFailure): void;
  }): void;
};

/** What WeChat says when it cannot: the phone's own permission, ours, the person's mind, a computer. */
const answers: readonly [pattern: RegExp, answer: CalendarAnswer][] = [
  [/system permission/i, 'refused_by_system'],
  [/auth|permission/i, 'refused'],
  [/cancel/i, 'cancelled'],
  [/not support|no such|platform/i, 'unsupported'],
];

const seconds = (instant: string): number => Math.floor(toMs(instant) / 1000);

const addOne = ({ title, at, remindAt, text }: CalendarEntry): Promise<CalendarAnswer> =>
  new Promise((resolve) => {
    wx.addPhoneCalendar({
      title,
      startTime: seconds(at),
      description: text,
      alarm: true,
      alarmOffset: seconds(at) - seconds(remindAt),
      success: () => resolve('added'),
      fail: ({ errMsg = '' }) => resolve(answers.find(([pattern]) => pattern.test(errMsg))?.[1] ?? 'failed'),
    });
  });

/** One after the other: WeChat asks for its permission with the first, and a refusal ends it. */
export async function putIntoCalendar(entries: readonly CalendarEntry[]): Promise<CalendarAnswer> {
  for (const entry of entries) {
    const answer = await addOne(entry);
    if (answer !== 'added') return answer;
  }
  return 'added';
}
