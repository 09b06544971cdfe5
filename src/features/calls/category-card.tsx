import type { ReadingCategory } from '@domain/call/reading';
import { organizationKindWords } from '@domain/call/words';
import type { CategoryEligibility } from '@domain/eligibility/verdict';
import { formatGrant } from '@domain/money';
import { Text, View } from '@tarojs/components';
import { Card, Icon, Tag } from '@/components';
import { formatQuota } from './call-facts';
import { VerdictTag } from './verdict-tag';
import './category-card.scss';

interface Props {
  category: ReadingCategory;
  /** What my organization is told; null for who has none. */
  told: CategoryEligibility | null;
  onClick: () => void;
}

export function CategoryCard({ category, told, onClick }: Props) {
  const quota = formatQuota(category.quota);
  const tracks = category.tracks.length > 1 ? `${category.tracks.length}个申报类型` : null;
  return (
    <Card id={`category-${category.code}`} onClick={onClick}>
      <View className="category-card__head">
        <Text className="category-card__code tabular">{category.code}</Text>
        {category.open ? null : <Tag tone="warn">暂缓申报</Tag>}
        {category.funding === 'afterwards' ? <Tag tone="warn">先做后补</Tag> : null}
        {told ? <VerdictTag of={told} /> : null}
        <Icon name="chevron-right" size={18} />
      </View>
      <View className="category-card__name">{category.name}</View>
      <View className="category-card__facts tabular">
        <Text className="category-card__grant">{formatGrant(category.grantYuan)}</Text>
        <Text>{[quota, tracks].filter(Boolean).join(' · ')}</Text>
      </View>
      <View className="category-card__who">
        {category.applicants.map((kind) => organizationKindWords[kind]).join('、')}可报
      </View>
    </Card>
  );
}
