import { getMe } from '@domain/contracts/me/get-me';
import { pathTo } from '@domain/routes';
import { View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import { Button, ErrorState, NoticeBar, Page, Skeleton } from '@/components';
import { applyingOrganization, startBlocker, toldTo } from '@/features/calls/applicant';
import { CategoryView } from '@/features/calls/category-view';
import { closedReason } from '@/features/calls/closed-reason';
import { useCall } from '@/features/calls/use-calls';
import { useEligibility } from '@/features/calls/use-eligibility';
import { useStartApplication } from '@/features/calls/use-start-application';
import { useRouteQuery } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';
import './index.scss';

export default function CategoryPage() {
  const { slug, code } = useRouteQuery();
  // Three reads of one tick: one function call.
  const { data, error, isLoading, isStale, reload, serverNow } = useCall(slug);
  const me = useAction(getMe, {});
  const { answers, isLoading: isAsking } = useEligibility(slug);
  const { start, isStarting } = useStartApplication();
  const call = data?.call;
  const category = call?.categories.find((one) => one.code === code);
  useShareAppMessage(() => ({
    title: category ? category.name : '项目类型',
    path: `/${pathTo('category', { slug: slug ?? '', code: code ?? '' })}`,
  }));

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
    closedReason: closedReason(category.window ?? call.window, serverNow),
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
      <CategoryView call={call} category={category} organization={organization} answers={answers} now={serverNow} />
    </Page>
  );
}
