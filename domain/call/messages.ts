/** What whoever follows a call or is filling in its form is told when its deadline moves. */
import { type News, newsOf } from '../reminders/news';
import { formatLastMoment } from '../time';
import { callName } from './name';
import type { Call } from './schema';

/** @param before the deadline she knew of; null where there was none */
export function deadlineMessage(
  call: Pick<Call, 'programme' | 'year'>,
  { before, closesBefore }: { before: string | null; closesBefore: string },
): News {
  const name = callName(call);
  const last = formatLastMoment(closesBefore);
  if (before === null) {
    return newsOf(name, {
      title: '申报时间已确定',
      text: `“${name}”的申报截止时间定为 ${last}。`,
      stage: '时间已定',
      note: `截止时间是${last}`,
    });
  }
  return newsOf(name, {
    title: '申报截止时间有变',
    text: `“${name}”的申报截止时间由 ${formatLastMoment(before)} 改为 ${last}，请按新的时间办理。`,
    stage: '时间变更',
    note: `截止时间改为${last}`,
  });
}
