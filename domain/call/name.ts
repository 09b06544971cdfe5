import type { Call } from './schema';

/** `2026年度“提质增效”项目`: the short name people use. */
export const callName = ({ programme, year }: Pick<Call, 'programme' | 'year'>): string =>
  programme.includes(String(year)) ? programme : `${year}年度${programme}`;
