import { sheetText } from '@domain/activities/sign-in-sheet';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { Button, NoticeBar, Page } from '@/components';
import { Sheet } from '@/features/sign-in/sheet';
import { useSignIns } from '@/features/sign-in/use-sign-ins';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { useRouteQuery } from '@/lib/navigate';
import { canPrint, printPage } from '@/lib/platform/print';
import '@/features/sign-in/index.scss';
import './index.scss';

export default function SignInListPage() {
  const { id } = useRouteQuery();
  const { first, isWhole, signIns } = useSignIns(id);
  usePullDownRefresh(() => void first.reload().finally(() => Taro.stopPullDownRefresh()));
  if (!first.data) {
    return (
      <Page>
        <NotYet state={first} rows={6} />
      </Page>
    );
  }
  const { activity, organizationName, total } = first.data;
  const sheet = { activity, organizationName, signIns };
  const copy = () => void Taro.setClipboardData({ data: sheetText(sheet) });
  const state = { disabled: signIns.length === 0 || !isWhole, reason: isWhole ? '还没有人签到' : '名单还没有读完' };
  return (
    <Page
      footer={
        <>
          {canPrint ? (
            <Button id="print" {...state} onClick={printPage}>
              打印签到表
            </Button>
          ) : null}
          <Button id="copy-all" kind={canPrint ? 'secondary' : 'primary'} {...state} onClick={copy}>
            复制签到表，可粘贴到表格
          </Button>
        </>
      }
    >
      <StaleNotice state={first} />
      {isWhole ? null : (
        <NoticeBar tone="info">
          已读 {signIns.length} 人，共 {total} 人，正在读取其余的…
        </NoticeBar>
      )}
      <Sheet sheet={sheet} />
    </Page>
  );
}
