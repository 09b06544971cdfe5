import type { ActionOutput } from '@domain/contracts';
import { formatYuan } from '@domain/money';
import { collectingStatuses, projectStatusWords, returnedStatuses } from '@domain/projects/lifecycle';
import { formatLastMoment } from '@domain/time';
import { View } from '@tarojs/components';
import { Button, Card, Tag } from '@/components';
import { DaysLeft } from './days-left';
import './index.scss';

type Project = ActionOutput<'projects.get'>['project'];

const money = ({ funding, awardedYuan }: Project, capYuan: number | null): string => {
  if (awardedYuan > 0) return `资助 ${formatYuan(awardedYuan)}`;
  if (funding === 'advance') return '';
  return capYuan === null ? '后补助' : `后补助，最多 ${formatYuan(capYuan)}`;
};

const toneOf = (status: Project['status']) =>
  status === 'closed' ? 'ok' : returnedStatuses.has(status) ? 'bad' : 'brand';

/** How it ended, in the officer's words. */
function Outcome({ project: { outcome } }: { project: Project }) {
  if (!outcome) return null;
  return (
    <>
      {outcome.comment ? <View className="course__line">{outcome.comment}</View> : null}
      {outcome.recoveredYuan ? <View className="course__line">追回 {formatYuan(outcome.recoveredYuan)}</View> : null}
    </>
  );
}

interface Props {
  project: Project;
  capYuan: number | null;
  now: number;
  /** What the button does; null where nothing is asked of whoever reads. */
  onAct: (() => void) | null;
}

/** What the project is, where it stands, how long there is, and the one thing asked next. */
export function AskedCard({ project, capYuan, now, onAct }: Props) {
  const { ask, status, acceptanceDueOn, publicity } = project;
  const isAsked = onAct !== null && ask.action !== null;
  return (
    <Card
      id="project-card"
      tone={isAsked ? 'brand' : 'plain'}
      title={project.title}
      extra={<Tag tone={toneOf(status)}>{projectStatusWords[status]}</Tag>}
    >
      <View className="course__line">
        {project.categoryName}（{project.categoryCode}）
      </View>
      <View className="course__line">
        {[project.organizationName, money(project, capYuan)].filter(Boolean).join(' · ')}
      </View>
      <View className="course__detail">{ask.detail}</View>
      {status === 'publicity' && publicity ? (
        <View className="course__line">公示到 {formatLastMoment(publicity.endsBefore)}</View>
      ) : null}
      <Outcome project={project} />
      {collectingStatuses.has(status) && acceptanceDueOn ? <DaysLeft dueOn={acceptanceDueOn} now={now} /> : null}
      {isAsked ? (
        <View className="course__button">
          <Button id="project-next" onClick={onAct}>
            {ask.action}
          </Button>
        </View>
      ) : null}
    </Card>
  );
}
