import type { CallWindow } from '../call/schema';
import { type CalendarEntry, deadlineEntry } from './entry';

interface Dated {
  id: string;
  name: string;
  /** The category's own, where it has one. */
  window: CallWindow;
}

/** The dates of a call, or of one of its categories, that are still to come. */
export function callEntries({ id, name, window }: Dated, now: number): CalendarEntry[] {
  const note = [window.statement ? `通知原文：${window.statement}` : '', '以科协最新通知为准。']
    .filter(Boolean)
    .join('\n');
  return [
    deadlineEntry({ id: `${id}-closes`, title: `申报截止：${name}`, dueBefore: window.closesBefore, note }, now),
    deadlineEntry({ id: `${id}-paper`, title: `纸质材料截止：${name}`, dueBefore: window.paperDueBefore, note }, now),
  ].filter((entry) => entry !== null);
}
