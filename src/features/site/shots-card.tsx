import type { Site } from '@domain/activities/site';
import { shotWords } from '@domain/call/words';
import { View } from '@tarojs/components';
import { Icon } from '@/components';

interface Tile {
  key: string;
  label: string;
  have: number;
  min: number;
}

function tilesOf({ entry }: Site['photos'][number]): Tile[] {
  if (entry.shots.length === 0) return [{ key: 'all', label: '照片', have: entry.have, min: entry.need }];
  return entry.shots.map(({ shot, have, min }) => ({ key: shot, label: shotWords[shot], have, min }));
}

const leftWords = (photo: Site['photos'][number]): string => {
  const left = tilesOf(photo).reduce((sum, { have, min }) => sum + Math.max(0, min - have), 0);
  if (left > 0) return `还差 ${left} 张`;
  return photo.entry.missing === '' ? '已够数' : photo.entry.missing;
};

function ShotTile({ tile: { label, have, min }, onTap }: { tile: Tile; onTap: () => void }) {
  const isDone = have >= min;
  return (
    <View className={`site-shot${isDone ? ' site-shot--done' : ''}`} hoverClass="is-pressed" onClick={onTap}>
      <View className="site-shot__count tabular">
        {have}/{min}
      </View>
      <View className="site-shot__label">
        {isDone ? <Icon name="check" size={16} /> : null}
        {label}
      </View>
    </View>
  );
}

interface Props {
  photos: Site['photos'];
  onShoot(itemId: string, shot: string | null): void;
}

/** How many of each shot there are: the number that is looked at all day. */
export function ShotsCard({ photos, onShoot }: Props) {
  return (
    <>
      {photos.map((photo) => (
        <View key={photo.entry.item.id} id={`site-${photo.entry.item.id}`} className="site__panel">
          <View className="site__label site__label--wide">
            <View>{photo.entry.item.title}</View>
            <View className="site__label--strong">{leftWords(photo)}</View>
          </View>
          <View className="site__shots">
            {tilesOf(photo).map((tile) => (
              <ShotTile
                key={tile.key}
                tile={tile}
                onTap={() => onShoot(photo.entry.item.id, tile.key === 'all' ? null : tile.key)}
              />
            ))}
          </View>
        </View>
      ))}
    </>
  );
}
