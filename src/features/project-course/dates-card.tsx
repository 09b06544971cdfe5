import { acceptanceEntries } from '@domain/calendar/project-entries';
import type { NextDate } from '@domain/projects/next-date';
import { daysUntil } from '@domain/time';
import { Card, Cell, Tag } from '@/components';
import { CalendarButton } from '@/lib/calendar-button';
import { dateWords } from './days-left';

function left(on: string, now: number): { words: string; tone: 'bad' | 'warn' | 'neutral' } {
  const days = daysUntil(on, now);
  if (days < 0) return { words: `逾期 ${-days} 天`, tone: 'bad' };
  return { words: days === 0 ? '今天' : `${days} 天`, tone: days <= 14 ? 'warn' : 'neutral' };
}

interface Props {
  project: { id: string; title: string };
  dates: readonly NextDate[];
  now: number;
}

/** Everything that has a day, soonest first. */
export function DatesCard({ project, dates, now }: Props) {
  if (dates.length === 0) return null;
  return (
    <Card id="dates" title="接下来的日期">
      {dates.map(({ id, title, on, isCertain }) => {
        const { words, tone } = left(on, now);
        const uncertain = isCertain ? '' : '（当年放假安排未公布，按周末推算）';
        return (
          <Cell
            key={id}
            title={title}
            note={`${dateWords(on, now)}${uncertain}`}
            extra={<Tag tone={tone}>{words}</Tag>}
          />
        );
      })}
      <CalendarButton entries={acceptanceEntries(project, dates, now)} label="把验收日期加入日历" />
    </Card>
  );
}
