import type { NoticeCell, NoticeSection } from '@domain/applications/notice-cells';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button, Card, Progress } from '@/components';
import { personaKey } from '@/lib/platform/persona';
import { readStored, writeStored } from '@/lib/storage';
import { CellList } from './cell-list';
import './index.scss';

interface Props {
  /** Ticks belong to one submission: a corrected one is copied anew. */
  receiptNumber: string;
  sections: readonly NoticeSection[];
}

const copy = (text: string): Promise<unknown> =>
  Taro.setClipboardData({ data: text }).catch(() => Taro.showToast({ title: '没能复制，请长按选取', icon: 'none' }));

/** Cell by cell into the association's portal: copying ticks the cell off, and the ticks stay on this phone. */
export function CopyCells({ receiptNumber, sections }: Props) {
  const key = `copied:${personaKey()}:${receiptNumber}`;
  const [copied, setCopied] = useState<string[]>(() => readStored<string[]>(key) ?? []);
  const cells = sections.flatMap((section) => section.cells).filter(({ text }) => text !== '');
  const done = cells.filter(({ id }) => copied.includes(id)).length;

  const tick = (ids: string[]) => {
    setCopied(ids);
    writeStored(key, ids);
  };
  const actions = ({ id, text }: NoticeCell) => {
    if (text === '') return null;
    const isDone = copied.includes(id);
    return (
      <View className="cells__aside">
        <Button
          id={`copy-${id}`}
          kind={isDone ? 'quiet' : 'secondary'}
          size="small"
          onClick={() => {
            void copy(text);
            if (!isDone) tick([...copied, id]);
          }}
        >
          {isDone ? '✓ 再复制' : '复制'}
        </Button>
        {isDone ? (
          <Button kind="quiet" size="small" onClick={() => tick(copied.filter((one) => one !== id))}>
            撤销
          </Button>
        ) : null}
      </View>
    );
  };
  return (
    <>
      <Card id="copy-progress" title="逐项复制到官网" extra={`${done} / ${cells.length}`}>
        <Progress value={cells.length === 0 ? 0 : done / cells.length} />
        <View className="copy-advice">按申报表的顺序，点“复制”后到官网粘贴；复制过的会打勾，只记在本机。</View>
      </Card>
      <CellList sections={sections} actions={actions} />
    </>
  );
}
