import type { ReadingCategory } from '@domain/call/reading';
import type { CategoryEligibility } from '@domain/eligibility/verdict';
import { View } from '@tarojs/components';
import { Card } from '@/components';
import { ReasonList } from './reason-list';
import { VerdictTag } from './verdict-tag';
import { categoryOf, type OrganizationAnswer, tellReasons } from './verdicts';
import './detail.scss';

function Verdict({ category, told }: { category: ReadingCategory; told: CategoryEligibility }) {
  const { shared, tracks } = tellReasons(told);
  return (
    <>
      <ReasonList reasons={shared} />
      {tracks.map(({ track, reasons }) => (
        <View key={track.code} className="detail__group">
          <View className="detail__group-head detail__group-head--verdict">
            <View>{category.tracks.find(({ code }) => code === track.code)?.name ?? track.code}</View>
            <VerdictTag of={track} />
          </View>
          <ReasonList reasons={reasons} />
        </View>
      ))}
    </>
  );
}

interface Props {
  category: ReadingCategory;
  answers: readonly OrganizationAnswer[];
}

/** A card for each of the reader's organizations: the verdict and everything that speaks for and against it. */
export function VerdictCards({ category, answers }: Props) {
  return (
    <>
      {answers.map((answer) => {
        const told = categoryOf(answer, category.code);
        if (!told) return null;
        const title = answers.length > 1 ? `${answer.name}能不能报` : '本单位能不能报';
        return (
          <Card key={answer.id} id={`verdict-${answer.id}`} title={title} extra={<VerdictTag of={told} />}>
            <Verdict category={category} told={told} />
          </Card>
        );
      })}
    </>
  );
}
