/** Countable things of an activity, as the contact person reads them. */
import type { MeasuredKey } from './counts';

/** What is counted and in what unit: 报告专家 还差 1 位. */
export const countWords: Record<MeasuredKey, { label: string; unit: string }> = {
  participants: { label: '参加人数', unit: '人' },
  experts: { label: '报告专家', unit: '位' },
  countries: { label: '国家和地区', unit: '个' },
  firms: { label: '企业（园区）', unit: '家' },
  journals: { label: '科技期刊', unit: '家' },
  teams: { label: '参赛团队', unit: '支' },
  provinces: { label: '省区市', unit: '个' },
  organizations: { label: '单位（组织）', unit: '个' },
  halfDays: { label: '活动时间', unit: '个半天' },
  days: { label: '会期', unit: '天' },
};
export const measuredKeys = Object.keys(countWords) as MeasuredKey[];

/** Where a number is asked for: who counts themselves in must not find out at acceptance that they do not count. */
const ABROAD_ONLY = '（中国和港澳台不计）';

/** Whether people online count is what the task's own words say: 线上线下 (2023-3), 线下 (gd-2024). */
function nameOf(key: MeasuredKey, taskTitle: string): string {
  const { label } = countWords[key];
  if (key === 'countries') return `${label}${ABROAD_ONLY}`;
  return key === 'participants' ? (/线上线下|线下/.exec(taskTitle)?.[0] ?? label) : label;
}

/** `线上线下 50 人以上` */
export const askedWords = (key: MeasuredKey, n: number, taskTitle: string): string =>
  key === 'halfDays' && n === 1 ? '活动时间不少于半天' : `${nameOf(key, taskTitle)} ${n} ${countWords[key].unit}以上`;

/** `线上线下还差 12 人，达到 50 人即可` */
export function missingWords(key: MeasuredKey, have: number, n: number, taskTitle: string): string {
  if (key === 'halfDays') return `活动时间不够 ${n} 个半天：每个半天至少 3 小时，请延长结束时间`;
  const { unit } = countWords[key];
  return `${nameOf(key, taskTitle)}还差 ${n - have} ${unit}，达到 ${n} ${unit}即可`;
}

/** `八桂科技讲坛：桑蚕产业前沿`: where the name belongs. */
export const namedTitle = (title: string, requiredTitle: string): string =>
  title.includes(requiredTitle) ? title : title.trim() === '' ? requiredTitle : `${requiredTitle}：${title.trim()}`;
