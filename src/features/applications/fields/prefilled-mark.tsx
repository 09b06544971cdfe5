import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Tag } from '@/components';
import type { Draft } from '../draft/draft';
import './index.scss';

/** 已代填 until the reader changes it. */
export function PrefilledMark({ draft, path, isPrefilled }: { draft: Draft; path: string; isPrefilled: boolean }) {
  const [isShown, setShown] = useState(isPrefilled);
  useEffect(() => draft.watch(path, () => setShown(false)), [draft, path]);
  if (!isShown) return null;
  return (
    <View id={`prefilled-${path.split('.')[1]}`} className="prefilled">
      <Tag tone="warn">已代填，请核对</Tag>
    </View>
  );
}
