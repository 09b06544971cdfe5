import type { Manifest } from '@domain/acceptance/schema';
import type { ActionOutput } from '@domain/contracts';
import { handedInStatuses, projectStatusWords } from '@domain/projects/lifecycle';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Card, Cell, Page, Tag } from '@/components';
import { goTo } from '@/lib/navigate';
import { outcomeWords } from '../due-words';
import { hashWords, submissionWords } from '../paper/manifest-words';
import { paperState } from '../paper/paper-words';
import { ConcludeCard } from './conclude-card';
import { ReviewItems } from './review-items';
import { SubmittedFacts } from './submitted-facts';
import './index.scss';

interface Props {
  loaded: ActionOutput<'acceptance.get'>;
  /** Null before anything was handed in. */
  manifest: Manifest | null;
  /** That what is shown may be old. */
  notice: ReactNode;
  now: number;
}

/** What was handed in, item by item, and what ends the round. */
export function AcceptanceReview({ loaded, manifest, notice, now }: Props) {
  const { project, copies } = loaded;
  const { id, outcome } = project;
  const mayJudge = handedInStatuses.has(project.status);
  return (
    <Page>
      {notice}
      <Card
        id="acceptance-review"
        title={project.title}
        extra={<Tag tone="brand">{projectStatusWords[project.status]}</Tag>}
      >
        <View className="review__note">{project.organizationName}</View>
        <View className="review__note">
          {project.categoryName}（{project.categoryCode}）
        </View>
        <View className="review__note">
          {manifest
            ? `${submissionWords(manifest)}，校验码 ${hashWords(manifest.contentHash)}`
            : '单位还没有提交，材料提交后才能审核。'}
        </View>
        {outcome ? (
          <View>
            {outcomeWords[outcome.result]}
            {outcome.comment ? `：${outcome.comment}` : ''}
          </View>
        ) : null}
      </Card>
      {manifest ? <ReviewItems key={manifest.submissionNo} loaded={loaded} mayJudge={mayJudge} /> : null}
      {manifest ? <SubmittedFacts manifest={manifest} /> : null}
      {mayJudge ? <ConcludeCard loaded={loaded} now={now} /> : null}
      <Card title="纸质材料与目录">
        <Cell
          id="open-paper"
          title="纸质材料"
          note={paperState(project.paper, copies)}
          onClick={() => void goTo('paper', { id })}
        />
        <Cell
          id="open-manifest"
          title="材料目录"
          note="和收到的纸质材料核对校验码、份数"
          onClick={() => void goTo('manifest', { id })}
        />
      </Card>
      <Card title="这个项目">
        <Cell
          id="open-project"
          title="项目概览"
          note="合同、拨款、变更与延期、操作记录"
          onClick={() => void goTo('officerProject', { id })}
        />
        <Cell
          id="open-activities"
          title="活动"
          note="任务完成情况、活动记录、签到名单"
          onClick={() => void goTo('activities', { id })}
        />
      </Card>
    </Page>
  );
}
