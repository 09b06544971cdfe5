import { getAcceptance } from '@domain/contracts/acceptance/get-acceptance';
import { getManifest } from '@domain/contracts/acceptance/get-manifest';
import { Empty, Page } from '@/components';
import { ManifestSheet } from '@/features/projects/paper/manifest-sheet';
import { manifestText } from '@/features/projects/paper/manifest-words';
import { NotYet } from '@/lib/loaded';
import { goTo, useRouteQuery } from '@/lib/navigate';
import { PrintedPage } from '@/lib/printed-page';
import { useAction } from '@/lib/use-action';
import './index.scss';

export default function ManifestPage() {
  const { id } = useRouteQuery();
  const acceptance = useAction(getAcceptance, id ? { id } : null);
  const frozen = useAction(getManifest, id ? { id } : null);
  if (!frozen.data || !acceptance.data) {
    // The project is there, its list is not: nothing was submitted so far.
    const isUnsubmitted = acceptance.data !== undefined && frozen.error?.code === 'NOT_FOUND';
    return (
      <Page>
        {isUnsubmitted ? (
          <Empty
            title="提交后才有材料目录"
            text="目录按提交的材料生成。先补齐并提交验收材料，再回来打印。"
            action={{
              label: '去看验收材料',
              onClick: () => void goTo('checklist', { id: acceptance.data?.project.id ?? '' }),
            }}
          />
        ) : (
          <NotYet state={acceptance.error ? acceptance : frozen} rows={6} />
        )}
      </Page>
    );
  }
  const printed = { ...frozen.data, checklist: acceptance.data.checklist };
  return (
    <PrintedPage state={frozen} text={() => manifestText(printed)} codes="校验码">
      <ManifestSheet {...printed} />
    </PrintedPage>
  );
}
