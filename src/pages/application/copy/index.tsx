import { amountCell, printedCells } from '@domain/applications/notice-copies';
import type { ActionOutput } from '@domain/contracts';
import { getSubmission } from '@domain/contracts/applications/get-submission';
import { Page } from '@/components';
import { CopyCells } from '@/features/applications/submission/copy-cells';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { useRouteQuery } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';

const AMOUNT_SECTION = { id: 'amount', title: '申请金额' };

/** The printed form, and the amount alone: portals have a cell of its own for it. */
function cellsToCopy({
  application: { organizationName },
  category,
  submission,
}: ActionOutput<'applications.submission'>) {
  const amount = amountCell(submission.core);
  const sections = printedCells({ category, ...submission, organizationName });
  return amount ? [...sections, { ...AMOUNT_SECTION, cells: [amount] }] : sections;
}

export default function CopyPage() {
  const { id } = useRouteQuery();
  const submission = useAction(getSubmission, id ? { id } : null);
  const { data } = submission;
  return (
    <Page>
      <StaleNotice state={submission} />
      {data ? (
        <CopyCells
          key={data.submission.receipt.number}
          receiptNumber={data.submission.receipt.number}
          sections={cellsToCopy(data)}
        />
      ) : (
        <NotYet state={submission} rows={6} />
      )}
    </Page>
  );
}
