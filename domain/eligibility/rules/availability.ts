/** The call itself: dated, begun, not over; the category not deferred. Says nothing about the organization. */
import { callStatus } from '../../call/status';
import { windowOf } from '../../call/window';
import { formatDate, formatMoment, toDate, toMs } from '../../time';
import type { CallRules, CategoryRules } from '../facts';
import type { Reason } from '../verdict';

/** Announced, but put off to a notice of its own, as xj-2023 一、（三）. */
function deferred(category: CategoryRules): Reason[] {
  if (category.open) return [];
  return [
    {
      ruleId: 'deferred',
      effect: 'refuses',
      text: '本类项目暂缓申报，具体申报另行通知',
      source: category.sources.open ?? category.code,
      remedy: '关注本通知，开放时会提醒您',
    },
  ];
}

function dated(call: CallRules, category: CategoryRules, now: number): Reason[] {
  const window = windowOf(call, category);
  const reason = (ruleId: string, text: string, remedy: string): Reason[] => [
    { ruleId, effect: 'refuses', text, source: call.sources.window ?? window.statement, remedy },
  ];
  switch (callStatus(window, now)) {
    case 'undated':
      return reason('undated', '通知没有写申报日期，待科协确定', '关注本通知，日期确定后会提醒您');
    case 'upcoming':
      return reason('upcoming', `${formatMoment(window.opensAt ?? '')}开始申报`, '关注本通知，开始时会提醒您');
    case 'closed': {
      const lastDay = formatDate(toDate(toMs(window.closesBefore ?? '') - 1), { year: true });
      return reason('closed', `申报已截止，最后一天是${lastDay}`, '留意下一年度的申报通知');
    }
    default:
      return [];
  }
}

export const availability = (call: CallRules, category: CategoryRules, now: number): Reason[] => [
  ...deferred(category),
  ...dated(call, category, now),
];
