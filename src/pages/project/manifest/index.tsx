import { getAcceptance } from '@domain/contracts/acceptance/get-acceptance';
import { getManifest } from '@domain/contracts/acceptance/get-manifest';
import Taro from '@tarojs/taro';
import { Button, Empty, NoticeBar, Page } from '@/components';
import { ManifestSheet } from '@/features/projects/paper/manifest-sheet';
import { manifestText } from '@/features/projects/paper/manifest-words';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { goTo, useRouteQuery } from '@/lib/navigate';
import { canPrint, printPage } from '@/lib/platform/print';
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
  const copyAll = () => void Taro.setClipboardData({ data: manifestText(printed) });
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
      <StaleNotice state={frozen} />
      {canPrint ? null : (
        <NoticeBar id="print-advice" tone="info">
          微信里不能直接打印：复制全文发到电脑，粘贴后打印，校验码要一起打印。
        </NoticeBar>
      )}
      <ManifestSheet {...printed} />
    </Page>
  );
}
