import type { ReadingCategory } from '@domain/call/reading';
import { formatGrant, formatYuan } from '@domain/money';
import { Card, Cell } from '@/components';
import { formatQuota } from './call-facts';

/** The sub-types one chooses from. */
export function TrackList({ category }: { category: ReadingCategory }) {
  if (category.tracks.length === 0) return null;
  const choice = category.trackChoice === 'many' ? '可以多选' : '只选一类';
  return (
    <Card title="申报类型" extra={category.tracks.length > 1 ? choice : null}>
      {category.tracks.map((track) => (
        <Cell
          key={track.code}
          title={track.name}
          note={[
            formatGrant(track.grantYuan),
            formatQuota(track.quota),
            ...track.tiers.map((tier) => `${tier.when}${formatYuan(tier.yuan)}`),
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
    </Card>
  );
}
