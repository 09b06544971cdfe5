import type { ReadingCall, ReadingCategory } from '@domain/call/reading';
import { organizationKindWords } from '@domain/call/words';
import type { Organization } from '@domain/people/schema';
import { View } from '@tarojs/components';
import { Card, Tag } from '@/components';
import { type Point, PointList, sourceWords } from './point-list';
import './rows.scss';

interface Props {
  call: ReadingCall;
  category: ReadingCategory;
  organization: Organization | null;
}

const conditionPoints = (category: ReadingCategory): Point[] =>
  category.conditions.map((condition) => ({
    id: condition.id,
    text: condition.text,
    note: sourceWords(condition.source),
    tags: condition.qualification ? [{ tone: 'warn', text: '须核实资质' }] : [],
  }));

const limitPoints = (call: ReadingCall, category: ReadingCategory): Point[] => {
  const points: Point[] = category.endorsements.map((endorsement) => ({
    id: `endorsement-${endorsement.by}`,
    text: `须${endorsement.by}出具意见或盖章`,
    note: endorsement.when,
  }));
  const limit = category.perOrganization ?? call.limits.perOrganization;
  if (limit !== null) points.push({ id: 'limit', text: `每家单位限报${limit}项` });
  return points;
};

/** Who may apply, with the reader's own kind marked. */
export function ApplicantCard({ call, category, organization }: Props) {
  const own = new Set(organization?.kinds ?? []);
  const points = [...conditionPoints(category), ...limitPoints(call, category)];
  return (
    <Card title="谁能报">
      <View className="point__tags point__tags--first">
        {category.applicants.map((kind) => (
          <Tag key={kind} tone={own.has(kind) ? 'ok' : 'neutral'}>
            {organizationKindWords[kind]}
            {own.has(kind) ? '（本单位）' : ''}
          </Tag>
        ))}
      </View>
      {points.length > 0 ? <PointList points={points} /> : null}
    </Card>
  );
}
