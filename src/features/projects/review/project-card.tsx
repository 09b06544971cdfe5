import type { ActionOutput } from '@domain/contracts';
import { endedStatuses, handedInStatuses, projectStatusWords } from '@domain/projects/lifecycle';
import { formatMoment } from '@domain/time';
import { View } from '@tarojs/components';
import { Button, Card, Tag } from '@/components';
import { goTo } from '@/lib/navigate';
import { daysWords, shortDate } from '../due-words';
import './index.scss';

type Queued = ActionOutput<'acceptance.queue'>['projects'][number];

/** Acceptance is judged item by item on its own page; contract, changes and payment on the project's. */
const openProject = ({ id, status }: Queued): void =>
  void goTo(handedInStatuses.has(status) ? 'acceptanceReview' : 'officerProject', { id });

interface Props {
  project: Queued;
  now: number;
  /** The first that waits: of many buttons one leads. */
  isNext: boolean;
}

/** One project as an officer finds it, with what waits for her. */
export function ProjectCard({ project, now, isNext }: Props) {
  const { id, title, status, waitsFor, acceptanceDueOn, organizationName, updatedAt } = project;
  const due = acceptanceDueOn && !endedStatuses.has(status) && !handedInStatuses.has(status);
  return (
    <Card
      id={`queue-${id}`}
      title={title}
      extra={<Tag tone={waitsFor ? 'brand' : 'neutral'}>{projectStatusWords[status]}</Tag>}
    >
      {waitsFor ? <View className="review__waits">{waitsFor}</View> : null}
      <View className="review__note">{organizationName}</View>
      <View className="review__note">
        {project.categoryName}（{project.categoryCode}）
      </View>
      <View className="review__note">
        {formatMoment(updatedAt)} 更新
        {due ? ` · ${shortDate(acceptanceDueOn, now)}前验收（${daysWords(acceptanceDueOn, now)}）` : ''}
      </View>
      <View className="review__action">
        <Button id={`open-${id}`} kind={isNext ? 'primary' : 'secondary'} onClick={() => openProject(project)}>
          {!waitsFor ? '查看项目' : handedInStatuses.has(status) ? '去审核' : '去办理'}
        </Button>
      </View>
    </Card>
  );
}
