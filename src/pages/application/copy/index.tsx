import { printedCells } from '@domain/applications/notice-cells';
import { getSubmission } from '@domain/contracts/applications/get-submission';
import { Page } from '@/components';
import { CopyCells } from '@/features/applications/submission/copy-cells';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { useRouteQuery } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';

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
          sections={printedCells({
            category: data.category,
            ...data.submission,
            organizationName: data.application.organizationName,
          })}
        />
      ) : (
        <NotYet state={submission} rows={6} />
      )}
    </Page>
  );
}
