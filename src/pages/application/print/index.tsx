import { printedCells } from '@domain/applications/notice-copies';
import { printedText } from '@domain/applications/printed-text';
import { getSubmission } from '@domain/contracts/applications/get-submission';
import { Page } from '@/components';
import { PrintSheet } from '@/features/applications/submission/print-sheet';
import { NotYet } from '@/lib/loaded';
import { useRouteQuery } from '@/lib/navigate';
import { PrintedPage } from '@/lib/printed-page';
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
  return (
    <PrintedPage
      state={submission}
      text={() => printedText(category, sections, frozen.receipt)}
      codes="页脚的回执号和核验码"
    >
      <PrintSheet loaded={submission.data} sections={sections} />
    </PrintedPage>
  );
}
