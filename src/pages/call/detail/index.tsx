import { callName } from '@domain/call/name';
import { getMe } from '@domain/contracts/me/get-me';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { Button, ErrorState, NoticeBar, Page, Skeleton } from '@/components';
import { CallActions } from '@/features/calls/call-actions';
import { CallView } from '@/features/calls/call-view';
import { closedReason } from '@/features/calls/closed-reason';
import { shareTitle, useShareCard } from '@/features/calls/share';
import { useCall } from '@/features/calls/use-call';
import { useEligibility } from '@/features/calls/use-eligibility';
import { useFollow } from '@/features/calls/use-follow';
import { useAskAtMoment } from '@/features/reminders/use-ask-at-moment';
import { goTo, useRouteQuery } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';

export default function CallPage() {
  const { slug } = useRouteQuery();
  // Five reads of one tick: one function call.
  const { data, error, isLoading, isStale, reload, serverNow } = useCall(slug);
  const { answers, reload: reloadAnswers } = useEligibility(slug);
  const follow = useFollow(slug ?? '');
  const askConsent = useAskAtMoment({ isWish: true });
  const me = useAction(getMe, {});
  const call = data?.call;
  usePullDownRefresh(() => {
    void Promise.all([reload(), reloadAnswers()]).finally(() => Taro.stopPullDownRefresh());
  });
  useShareCard({
    title: call ? shareTitle(callName(call), call.window, serverNow) : '申报通知',
    route: 'call',
    query: { slug: slug ?? '' },
  });

  if (isLoading) {
    return (
      <Page wide>
        <Skeleton rows={4} />
      </Page>
    );
  }
  if (!call) {
    return (
      <Page wide>
        <ErrorState message={error?.message ?? '没有找到这份通知，请返回列表刷新'} onRetry={reload} />
      </Page>
    );
  }

  const openCategory = (code: string) => goTo('category', { slug: call.slug, code });
  const only = call.categories.length === 1 ? call.categories[0] : undefined;
  const choose = () =>
    only ? openCategory(only.code) : Taro.pageScrollTo({ selector: '#categories', offsetTop: -12, duration: 200 });
  const officer = me.data?.person;
  const isItsOfficer = officer?.officerOf === call.issuer.name && officer.officerCategories === null;
  const reason = closedReason(call.window, serverNow);
  return (
    <Page
      wide
      footer={
        isItsOfficer ? (
          <Button id="set-dates" onClick={() => void goTo('callDates', { slug: call.slug })}>
            设定申报时间
          </Button>
        ) : (
          <Button id="choose-category" disabled={reason !== null} reason={reason} onClick={choose}>
            选择项目类型申报
          </Button>
        )
      }
    >
      {isStale ? (
        <NoticeBar tone="warn" action={{ label: '重试', onClick: reload }}>
          未联网，显示的是上次内容
        </NoticeBar>
      ) : null}
      <CallView
        call={call}
        answers={answers}
        now={serverNow}
        actions={<CallActions call={call} follow={follow} askConsent={askConsent} now={serverNow} />}
        onCategory={openCategory}
      />
    </Page>
  );
}
