import { printedCells } from '@domain/applications/notice-copies';
import { printedText } from '@domain/applications/printed-text';
import { getSubmission } from '@domain/contracts/applications/get-submission';
import Taro from '@tarojs/taro';
import { Button, NoticeBar, Page } from '@/components';
import { PrintSheet } from '@/features/applications/submission/print-sheet';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { useRouteQuery } from '@/lib/navigate';
import { canPrint, printPage } from '@/lib/platform/print';
import { useAction } from '@/lib/use-action';
import './index.scss';

export default function PrintPage() {
  const { id } = useRouteQuery();
  const submission = useAction(getSubmission, id ? { id } : null);
  if (!submission.data) {
    return (
      <Page>
        <NotYet state={submission} rows={6} />
      </Page>
    );
  }
  const { application, category, submission: frozen } = submission.data;
  const sections = printedCells({ category, ...frozen, organizationName: application.organizationName });
  const copyAll = () => void Taro.setClipboardData({ data: printedText(category, sections, frozen.receipt) });
  return (
    <Page
      footer={
        canPrint ? (
          <Button id="print" onClick={printPage}>
            打印
          </Button>
        ) : (
          <Button id="copy-all" onClick={copyAll}>
            复制全文，发到电脑打印
          </Button>
        )
      }
    >
      <StaleNotice state={submission} />
      {canPrint ? null : (
        <NoticeBar id="print-advice" tone="info">
          微信里不能直接打印：复制全文发到电脑，粘贴后打印；页脚的回执号和核验码要一起打印。
        </NoticeBar>
      )}
      <PrintSheet loaded={submission.data} sections={sections} />
    </Page>
  );
}
