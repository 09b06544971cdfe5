import type { ActionOutput } from '@domain/contracts';
import { View } from '@tarojs/components';
import { Button, Card, Progress } from '@/components';
import './index.scss';

interface Props {
  project: ActionOutput<'projects.get'>['project'];
  label: string;
  /** What the reader is to do next. */
  isNext?: boolean;
  onOpen(): void;
}

/** How far the checklist is, and the way to it. */
export function MaterialsCard({ project: { funding, itemCount, missing }, label, isNext = false, onOpen }: Props) {
  const ready = itemCount - missing.length;
  return (
    <Card id="materials" title={funding === 'afterwards' ? '活动成果' : '验收材料'}>
      <Progress
        value={itemCount === 0 ? 1 : ready / itemCount}
        tone="ok"
        label={`${ready} / ${itemCount} 项已齐${missing.length > 0 ? `，还差 ${missing.length} 项` : ''}`}
      />
      <View className="course__button">
        <Button id="open-checklist" kind={isNext ? 'primary' : 'secondary'} onClick={onOpen}>
          {label}
        </Button>
      </View>
    </Card>
  );
}
