import { Image, View } from '@tarojs/components';
import { Button, Card, Page, Progress } from '@/components';
import { confirm } from '@/lib/feedback';
import { MAX_SCAN_PAGES, type ScanPage } from './page-list';
import { useScan } from './use-scan';
import './index.scss';

interface RowProps {
  page: ScanPage;
  no: number;
  last: number;
  isBusy: boolean;
  onMove(by: -1 | 1): void;
  onRetake(): void;
  onRemove(): void;
}

function PageRow({ page, no, last, isBusy, onMove, onRetake, onRemove }: RowProps) {
  return (
    <View className="scan__page" id={`scan-page-${no}`}>
      <Image className="scan__picture" src={page.path} mode="aspectFill" />
      <View className="scan__body">
        <View className="scan__no">第 {no} 页</View>
        <View className="scan__actions">
          {no > 1 ? (
            <Button id={`scan-up-${no}`} kind="quiet" size="small" disabled={isBusy} onClick={() => onMove(-1)}>
              上移
            </Button>
          ) : null}
          {no < last ? (
            <Button id={`scan-down-${no}`} kind="quiet" size="small" disabled={isBusy} onClick={() => onMove(1)}>
              下移
            </Button>
          ) : null}
          <Button id={`scan-retake-${no}`} kind="quiet" size="small" disabled={isBusy} onClick={onRetake}>
            重拍
          </Button>
          <Button id={`scan-remove-${no}`} kind="quiet" size="small" disabled={isBusy} onClick={onRemove}>
            删除
          </Button>
        </View>
      </View>
    </View>
  );
}

/** A paper of several pages, photographed page by page and handed in as one PDF. */
export function ScanWork({ title }: { title: string }) {
  const { pages, done, add, retake, finish, move, remove } = useScan(title);
  const isBusy = done !== null;
  const isFull = pages.length >= MAX_SCAN_PAGES;
  const askAndRemove = async (page: ScanPage, no: number) => {
    if (await confirm(`删除第 ${no} 页？`, '可以重新拍。', '删除')) remove(page.key);
  };
  const footer = (
    <>
      <Button
        id="scan-camera"
        kind={pages.length === 0 ? 'primary' : 'secondary'}
        disabled={isBusy || isFull}
        reason={isFull ? `一份最多 ${MAX_SCAN_PAGES} 页` : null}
        onClick={() => void add('camera')}
      >
        {`拍第 ${pages.length + 1} 页`}
      </Button>
      <Button id="scan-album" kind="quiet" disabled={isBusy || isFull} onClick={() => void add('album')}>
        从相册选，可一次选多页
      </Button>
      {pages.length > 0 ? (
        <Button id="scan-finish" loading={isBusy} onClick={() => void finish()}>
          {`合成一份 PDF（${pages.length} 页）`}
        </Button>
      ) : null}
    </>
  );
  return (
    <Page footer={footer}>
      <Card title={title} id="scan">
        <View className="scan__lead">
          {pages.length === 0
            ? '把纸平放、拍全四角，一页一页拍。拍完可以调换先后、重拍，再合成一份 PDF 上传。'
            : '先后不对可以上移、下移；看不清的重拍。'}
        </View>
        {isBusy ? (
          <Progress value={done / pages.length} label={`正在合成，已完成 ${done} / ${pages.length} 页`} />
        ) : null}
        {pages.map((page, index) => (
          <PageRow
            key={page.key}
            page={page}
            no={index + 1}
            last={pages.length}
            isBusy={isBusy}
            onMove={(by) => move(page.key, by)}
            onRetake={() => void retake(page.key, 'camera')}
            onRemove={() => void askAndRemove(page, index + 1)}
          />
        ))}
      </Card>
    </Page>
  );
}
