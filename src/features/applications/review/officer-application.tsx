import { pendingSteps } from '@domain/applications/filing';
import { applicationStatusWords } from '@domain/applications/lifecycle';
import { type NoticeCell, printedCells } from '@domain/applications/notice-cells';
import type { ActionOutput } from '@domain/contracts';
import type { TimelineEvent } from '@domain/events';
import { formatMoment } from '@domain/time';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card, NoticeBar, Section, Tag, Timeline } from '@/components';
import { personaKey } from '@/lib/platform/persona';
import { readStored, removeStored, writeStored } from '@/lib/storage';
import { timelineItems } from '../detail/stages';
import { CellList } from '../submission/cell-list';
import { CommentBox } from './comment-box';
import type { ReviewComment } from './return-form';
import { ReviewPanel } from './review-panel';
import './index.scss';

interface Props {
  loaded: ActionOutput<'applications.submission'>;
  timeline: readonly TimelineEvent[];
  now: number;
}

/** Comments are kept on the phone until they are sent: a review is long, and phones ring. */
function useComments(receiptNumber: string) {
  const key = `review:${personaKey()}:${receiptNumber}`;
  const [comments, setComments] = useState<ReviewComment[]>(() => readStored<ReviewComment[]>(key) ?? []);
  const change = (next: ReviewComment[]) => {
    setComments(next);
    if (next.length > 0) writeStored(key, next);
    else removeStored(key);
  };
  return {
    comments,
    add: (comment: ReviewComment) => change([...comments, comment]),
    drop: (index: number) => change(comments.filter((_, other) => other !== index)),
    clear: () => change([]),
  };
}

/** What was submitted, what may be done with it, and what was done so far. */
export function OfficerApplication({ loaded, timeline, now }: Props) {
  const { application, category, submission } = loaded;
  const { status, filing, correction } = application;
  const { comments, add, drop, clear } = useComments(submission.receipt.number);
  const sections = printedCells({ category, ...submission, organizationName: application.organizationName });
  const mayComment = status === 'submitted' || status === 'formal_review';
  const pending = pendingSteps(filing);
  const earlier = correction?.comments.map(({ label, text }) => `${label}：${text}`) ?? [];
  const actions = ({ path, label }: NoticeCell) => (
    <CommentBox id={path} onComment={(text) => add({ path, label, text })} />
  );
  return (
    <>
      <Card
        id="officer-application"
        title={application.title ?? application.categoryName}
        extra={<Tag tone="brand">{applicationStatusWords[status]}</Tag>}
      >
        <View className="review__note">{application.organizationName}</View>
        <View className="review__note">
          {application.categoryName}（{application.categoryCode}）
        </View>
        <View className="review__note">
          第 {submission.receipt.submissionNo} 次提交，{formatMoment(submission.receipt.submittedAt)}，回执{' '}
          {submission.receipt.number}
        </View>
      </Card>
      {pending.length > 0 && mayComment ? (
        <NoticeBar tone="warn">{`正式申报还差：${pending.map(({ title }) => title).join('、')}`}</NoticeBar>
      ) : null}
      <ReviewPanel application={application} comments={comments} onDropComment={drop} onReturned={clear} now={now} />
      {earlier.length > 0 ? (
        <Card id="earlier-comments" title="上次退回的意见">
          {earlier.map((text) => (
            <View key={text} className="review__note">
              {text}
            </View>
          ))}
        </Card>
      ) : null}
      {mayComment ? (
        <Card title="对整份申报">
          <CommentBox id="whole" onComment={(text) => add({ path: null, label: '整份申报', text })} />
        </Card>
      ) : null}
      <CellList sections={sections} {...(mayComment ? { actions } : {})} />
      <Section title="进度">
        <Card>
          <Timeline items={timelineItems(status, timeline)} />
        </Card>
      </Section>
    </>
  );
}
