import type { ReadingCall } from '@domain/call/reading';
import { formatDate, formatLastMoment, formatMoment, toMs } from '@domain/time';
import { Timeline, type TimelineItem } from '@/components';

/** The notice's dates in their order; the first that has not passed is the one to watch. */
export function CallDates({ call, now }: { call: ReadingCall; now: number }) {
  const { opensAt, closesBefore, paperDueBefore, statement } = call.window;
  const dates: { title: string; at: string; ms: number; note?: string }[] = [];
  if (call.publishedOn) {
    const ms = toMs(`${call.publishedOn}T00:00:00+08:00`);
    dates.push({ title: '发布通知', at: formatDate(call.publishedOn, { year: true }), ms });
  }
  if (opensAt) dates.push({ title: '开始申报', at: formatMoment(opensAt), ms: toMs(opensAt) });
  if (closesBefore) {
    dates.push({
      title: '网上申报截止',
      at: formatLastMoment(closesBefore),
      ms: toMs(closesBefore),
      note: statement ? `原文：${statement}` : undefined,
    });
  }
  if (paperDueBefore)
    dates.push({ title: '纸质材料截止', at: formatLastMoment(paperDueBefore), ms: toMs(paperDueBefore) });
  const next = dates.find((date) => now < date.ms);
  const items: TimelineItem[] = dates.map((date) => ({
    title: date.title,
    at: date.at,
    note: date.note,
    state: date === next ? 'now' : now < date.ms ? 'todo' : 'done',
  }));
  if (!closesBefore) items.push({ title: '申报截止', note: statement || '日期待定', state: 'todo' });
  return <Timeline items={items} />;
}
