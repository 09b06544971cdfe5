import { shotWords } from '@domain/call/words';
import type { Evidence } from '@domain/files/schema';
import { Image, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Tag } from '@/components';
import { marksOf, takenWords } from './photo-words';
import './index.scss';

interface Props {
  file: Evidence;
  onOpen(): void;
  action: ReactNode;
  children: ReactNode;
}

export function HandedInRow({ file, onOpen, action, children }: Props) {
  const { id, url, shot, caption } = file;
  const marks = marksOf(file);
  return (
    <View className="photo" id={`photo-${id}`}>
      <View className="photo__row">
        <View ariaRole="button" ariaLabel="看大图" onClick={onOpen}>
          {url ? (
            <Image className="photo__picture" src={url} mode="aspectFill" lazyLoad />
          ) : (
            <View className="photo__picture" />
          )}
        </View>
        <View className="photo__body">
          <View className="photo__title">{[shot ? shotWords[shot] : '照片', caption].filter(Boolean).join(' · ')}</View>
          <View className="photo__note tabular">{takenWords(file)}</View>
          {marks.length > 0 ? (
            <View className="photo__tags">
              {marks.map(({ word, tone }) => (
                <Tag key={word} tone={tone}>
                  {word}
                </Tag>
              ))}
            </View>
          ) : null}
        </View>
        {action ? <View className="photo__action">{action}</View> : null}
      </View>
      {children}
    </View>
  );
}
