import { asyncApi, type Options } from './answer';
import type { WxContext } from './context';
import { WxFailure } from './failure';

/** Seconds since the epoch have ten digits until the year 2286; milliseconds have more. */
const MAX_SECONDS = 1e10;

const wrong = (what: string) => new WxFailure(`addPhoneCalendar:fail parameter error: ${what}`);

/** The phone's calendar, behind WeChat's permission for the mini-program and the phone's for WeChat. */
export function calendarApis({ realm, phone, problems }: WxContext) {
  const refuse = (failure: WxFailure): never => {
    problems.add(failure.errMsg);
    throw failure;
  };
  return {
    addPhoneCalendar: asyncApi(realm, 'addPhoneCalendar', (options: Options) => {
      const { title, startTime, description = '', alarm = true, alarmOffset = 0 } = options;
      if (typeof title !== 'string' || title === '') refuse(wrong('title should be String'));
      if (!Number.isInteger(startTime) || startTime > MAX_SECONDS) refuse(wrong('startTime should be in seconds'));
      if (!Number.isInteger(alarmOffset) || alarmOffset < 0) refuse(wrong('alarmOffset should be in seconds'));
      if (phone.calendarPermission === 'refused') throw new WxFailure('addPhoneCalendar:fail auth deny');
      if (phone.calendarPermission === 'refused_by_system') {
        throw new WxFailure('addPhoneCalendar:fail system permission denied');
      }
      phone.calendar.push({ title, startTime, description, alarm, alarmOffset });
    }),
  };
}
