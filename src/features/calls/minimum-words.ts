/** Countable minimums of a task, as a reader says them. */
import type { Category } from '@domain/call/schema';

type Minimum = NonNullable<Category['tasks'][number]['minimum']>;
type MinimumKey = keyof Minimum;

const words: Record<MinimumKey, (n: number) => string> = {
  activities: (n) => `至少${n}场活动`,
  participants: (n) => `至少${n}人参加`,
  experts: (n) => `至少${n}位专家`,
  countries: (n) => `至少${n}个国家和地区`,
  sessions: (n) => `至少${n}期`,
  firms: (n) => `至少${n}家企业`,
  videos: (n) => `至少${n}个视频`,
  journals: (n) => `至少${n}家期刊`,
  teams: (n) => `至少${n}个团队`,
  reports: (n) => `至少${n}份报告`,
  problems: (n) => `至少解决${n}项难题`,
  halfDays: (n) => `至少${n}个半天`,
  provinces: (n) => `至少${n}个省区市`,
  articles: (n) => `至少${n}篇文章`,
  days: (n) => `至少${n}天`,
  organizations: (n) => `至少${n}家单位`,
  cases: (n) => `至少${n}个案例`,
  perQuarter: (n) => `每季度至少${n}次`,
  needs: (n) => `至少${n}项需求`,
};

export const minimumWords = (minimum: Minimum | null): string[] =>
  Object.entries(minimum ?? {}).map(([key, n]) => words[key as MinimumKey](n));
