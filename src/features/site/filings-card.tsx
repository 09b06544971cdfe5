import type { FilingTodo } from '@domain/activities/schema';
import { daysUntil, formatDate } from '@domain/time';
import { View } from '@tarojs/components';
import { Cell } from '@/components';

function noteOf({ doneOn, number, dueOn, source }: FilingTodo, now: number): string {
  if (doneOn !== null) return [`${formatDate(doneOn)}办好`, number].filter(Boolean).join('，');
  const days = daysUntil(dueOn, now);
  const when = days < 0 ? `应在${formatDate(dueOn)}前办，已过 ${-days} 天` : `请在${formatDate(dueOn)}前办`;
  return `${when}（${source}）`;
}

/** 备案、报批: done or not, in a word. */
export function FilingsCard({ filings, now }: { filings: readonly FilingTodo[]; now: number }) {
  if (filings.length === 0) return null;
  return (
    <View id="site-filings" className="site__panel">
      {filings.map((filing) => (
        <Cell
          key={filing.id}
          dot={filing.doneOn === null ? 'ringed' : 'full'}
          title={filing.title}
          note={noteOf(filing, now)}
          extra={filing.doneOn === null ? '未办' : '已办'}
        />
      ))}
    </View>
  );
}
