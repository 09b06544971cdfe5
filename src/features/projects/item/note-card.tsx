import type { ChecklistEntry } from '@domain/projects/checklist';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Card } from '@/components';
import { SaidForm } from '../said-form';
import { useMark } from './mark-item';
import '../index.scss';

interface Props {
  projectId: string;
  entry: ChecklistEntry;
  mayChange: boolean;
}

/** A word to the officer; for what came back, the answer. */
export function NoteCard({ projectId, entry, mayChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { isBusy, say } = useMark(projectId, entry);
  const note = entry.mark?.note ?? null;
  if (!mayChange && !note) return null;
  return (
    <Card id="note" title="给科协的说明">
      {isOpen ? (
        <SaidForm
          id="item-note"
          label="说明"
          placeholder="例如：第 3 页为修改后的明细"
          word="保存说明"
          initial={note ?? ''}
          mayBeEmpty
          isBusy={isBusy}
          onSay={(text) => void say({ note: text || null }, '已保存').then((isDone) => isDone && setOpen(false))}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <>
          <View className="asked__left">{note ?? '没有说明。材料有特别情况时写在这里，科协审核时能看到。'}</View>
          {mayChange ? (
            <Button id="open-note" kind="secondary" onClick={() => setOpen(true)}>
              {note ? '修改说明' : '写说明'}
            </Button>
          ) : null}
        </>
      )}
    </Card>
  );
}
