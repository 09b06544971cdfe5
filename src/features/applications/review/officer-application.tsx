import { pendingSteps } from '@domain/applications/filing';
import { applicationStatusWords } from '@domain/applications/lifecycle';
import type { NoticeCell } from '@domain/applications/notice-cells';
import { printedCells } from '@domain/applications/notice-copies';
import type { ActionOutput } from '@domain/contracts';
import type { TimelineEvent } from '@domain/events';
import { formatYuan } from '@domain/money';
import { formatMoment } from '@domain/time';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type ReactNode, useState } from 'react';
import { Button, Card, Page, Section, Tag, Timeline } from '@/components';
import { tell } from '@/lib/feedback';
import { goTo } from '@/lib/navigate';
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
  /** That what is shown may be old. */
  notice: ReactNode;
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
export function OfficerApplication({ loaded, timeline, notice, now }: Props) {
  const { application, category, submission } = loaded;
  const { status, filing, correction } = application;
  const { comments, add, drop, clear } = useComments(submission.receipt.number);
  const sections = printedCells({ category, ...submission, organizationName: application.organizationName });
  const mayComment = status === 'submitted' || status === 'formal_review';
  const pending = pendingSteps(filing);
  const earlier = correction?.comments.map(({ label, text }) => `${label}：${text}`) ?? [];
  const commentOn = (path: string | null, label: string) => (
    <CommentBox
      id={path ?? 'whole'}
      noted={path === null ? [] : comments.filter((comment) => comment.path === path).map(({ text }) => text)}
      onComment={(text) => {
        add({ path, label, text });
        tell(`已记下，共 ${comments.length + 1} 条`);
      }}
    />
  );
  const actions = ({ path, label }: NoticeCell) => commentOn(path, label);
  // Comments are written far down the page; what sends them is at its top.
  const footer =
    mayComment && comments.length > 0 ? (
      <Button
        id="to-return"
        kind="secondary"
        onClick={() => void Taro.pageScrollTo({ selector: '#return-form', duration: 0 }).catch(() => undefined)}
      >
        {`已记下 ${comments.length} 条意见，去退回修改`}
      </Button>
    ) : null;
  return (
    <Page footer={footer}>
      {notice}
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
        {application.requestedYuan === null ? null : (
          <View className="review__note">申请 {formatYuan(application.requestedYuan)}</View>
        )}
        {pending.length > 0 && mayComment ? (
          <View className="review__missing">正式申报还没登记：{pending.map(({ title }) => title).join('、')}</View>
        ) : null}
      </Card>
      {application.projectId ? (
        <Button id="open-project" onClick={() => void goTo('officerProject', { id: application.projectId ?? '' })}>
          打开项目
        </Button>
      ) : null}
      <ReviewPanel
        application={application}
        funding={category.funding}
        comments={comments}
        onDropComment={drop}
        onReturned={clear}
        whole={commentOn(null, '整份申报')}
        now={now}
      />
      {earlier.length > 0 ? (
        <Card id="earlier-comments" title="上次退回的意见">
          {earlier.map((text) => (
            <View key={text} className="review__note">
              {text}
            </View>
          ))}
        </Card>
      ) : null}
      <CellList sections={sections} {...(mayComment ? { actions } : {})} />
      <Section title="进度">
        <Card>
          <Timeline items={timelineItems(status, timeline, category.funding)} />
        </Card>
      </Section>
    </Page>
  );
}
