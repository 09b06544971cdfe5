import { windowOf } from '@domain/call/window';
import { getMe } from '@domain/contracts/me/get-me';
import { View } from '@tarojs/components';
import { Button, ErrorState, NoticeBar, Page, Skeleton } from '@/components';
import { applyingOrganization, startBlocker, toldTo } from '@/features/calls/applicant';
import { CallActions } from '@/features/calls/call-actions';
import { CategoryView } from '@/features/calls/category-view';
import { closedReason } from '@/features/calls/closed-reason';
import { shareTitle, useShareCard } from '@/features/calls/share';
import { useCall } from '@/features/calls/use-call';
import { useEligibility } from '@/features/calls/use-eligibility';
import { useFollow } from '@/features/calls/use-follow';
import { useStartApplication } from '@/features/calls/use-start-application';
import { useAskAtMoment } from '@/features/reminders/use-ask-at-moment';
import { useRouteQuery } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';
import './index.scss';

export default function CategoryPage() {
  const { slug, code } = useRouteQuery();
  // Five reads of one tick: one function call.
  const { data, error, isLoading, isStale, reload, serverNow } = useCall(slug);
  const me = useAction(getMe, {});
  const { answers, isLoading: isAsking } = useEligibility(slug);
  const follow = useFollow(slug ?? '');
  const askConsent = useAskAtMoment({ isWish: true });
  const { start, isStarting } = useStartApplication();
  const call = data?.call;
  const category = call?.categories.find((one) => one.code === code);
  const name = `${category?.code} ${category?.name}`;
  useShareCard({
    title: call && category ? shareTitle(name, windowOf(call, category), serverNow) : '项目类型',
    route: 'category',
    query: { slug: slug ?? '', code: code ?? '' },
  });

  if (isLoading) {
    return (
      <Page wide>
        <Skeleton rows={4} />
      </Page>
    );
  }
  if (!call || !category) {
    return (
      <Page wide>
        <ErrorState message={error?.message ?? '没有找到这个项目类型，请返回通知刷新'} onRetry={reload} />
      </Page>
    );
  }

  const organization = applyingOrganization(me.data, answers, category.code);
  const reason = startBlocker({
    category,
    closedReason: closedReason(windowOf(call, category), serverNow),
    organization,
    told: toldTo(organization, answers, category.code),
  });
  const isWaiting = me.isLoading || isAsking;
  const onStart = () => {
    if (organization) {
      void start({ callSlug: call.slug, categoryCode: category.code, organizationId: organization.id });
    }
  };
  return (
    <Page
      wide
      footer={
        <>
          {organization && reason === null ? (
            <View className="category__for">以“{organization.name}”的名义申报</View>
          ) : null}
          <Button
            id="start-application"
            disabled={reason !== null && !isWaiting}
            reason={reason}
            loading={isStarting || isWaiting}
            onClick={onStart}
          >
            开始申报
          </Button>
        </>
      }
    >
      {isStale ? (
        <NoticeBar tone="warn" action={{ label: '重试', onClick: reload }}>
          未联网，显示的是上次内容
        </NoticeBar>
      ) : null}
      <CategoryView
        call={call}
        category={category}
        organization={organization}
        answers={answers}
        now={serverNow}
        actions={
          <CallActions call={call} category={category} follow={follow} askConsent={askConsent} now={serverNow} />
        }
      />
    </Page>
  );
}
