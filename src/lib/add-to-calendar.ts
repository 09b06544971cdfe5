/** Dates into the person's calendar, with the way out where that cannot be done. */
import type { CalendarEntry } from '@domain/calendar/entry';
import Taro from '@tarojs/taro';
import { confirm, explain, tell } from './feedback';
import { putIntoCalendar } from './platform/calendar';
import type { CalendarAnswer } from './platform/types';

const TITLE = '没有加入手机日历';

const answerWords: Record<CalendarAnswer, () => Promise<void> | void> = {
  added: () => tell('已加入手机日历'),
  downloaded: () => tell('已下载日历文件，打开即可加入日历'),
  cancelled: () => undefined,
  refused: async () => {
    const text = '您没有允许本小程序添加日历。请在设置中打开“添加到日历”，再点一次。';
    if (await confirm(TITLE, text, '去设置')) await Taro.openSetting();
  },
  refused_by_system: async () => {
    const text = '手机没有允许微信使用日历。请在系统设置中为微信打开日历权限，再点一次。';
    if (await confirm(TITLE, text, '去设置')) await Taro.openAppAuthorizeSetting({});
  },
  unsupported: () => explain(TITLE, '这台设备上的微信不能写入日历，请在手机微信里打开这一页再添加。'),
  failed: () => explain(TITLE, '请稍后再试，或按页面上的日期自行添加。'),
};

export async function addToCalendar(entries: readonly CalendarEntry[]): Promise<void> {
  await answerWords[await putIntoCalendar(entries)]();
}
