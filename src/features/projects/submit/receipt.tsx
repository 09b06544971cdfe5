import type { Manifest } from '@domain/acceptance/schema';
import { formatMoment } from '@domain/time';
import { View } from '@tarojs/components';
import { Button, Card, Facts, Page } from '@/components';
import { goTo, replaceWith } from '@/lib/navigate';
import { hashWords } from '../paper/manifest-words';

/** What was handed in, and what is left to do with paper. */
export function Receipt({ projectId, what, manifest }: { projectId: string; what: string; manifest: Manifest }) {
  const files = manifest.items.reduce((sum, item) => sum + item.files.length, 0);
  const footer = (
    <>
      <Button id="receipt-manifest" onClick={() => void goTo('manifest', { id: projectId })}>
        打印材料目录
      </Button>
      <Button id="receipt-done" kind="secondary" onClick={() => void replaceWith('checklist', { id: projectId })}>
        看验收进度
      </Button>
    </>
  );
  return (
    <Page footer={footer}>
      <Card id="receipt" title={`${what}已提交`}>
        <Facts
          items={[
            { label: '第几次提交', value: `第 ${manifest.submissionNo} 次` },
            { label: '提交时间', value: formatMoment(manifest.at) },
            { label: '材料', value: `${manifest.items.filter(({ applies }) => applies).length} 项` },
            { label: '文件', value: `${files} 个` },
            { label: '校验码', value: hashWords(manifest.contentHash) },
          ]}
        />
        <View className="submit__lead">
          接下来由科协逐项审核，结果会发到“消息”。需要交纸质材料的，先打印材料目录，盖章后随材料一起寄送，再登记单号。
        </View>
      </Card>
    </Page>
  );
}
