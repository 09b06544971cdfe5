import { TEXT_MAX } from '@domain/constants';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, TextArea } from '@/components';
import './index.scss';

/** A comment on one field; the words stay in the box until they are taken up. */
export function CommentBox({ id, onComment }: { id: string; onComment(text: string): void }) {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  if (!isOpen) {
    return (
      <View className="review__comment">
        <Button id={`comment-${id}`} kind="quiet" size="small" onClick={() => setOpen(true)}>
          写意见
        </Button>
      </View>
    );
  }
  const trimmed = text.trim();
  const isTooLong = [...trimmed].length > TEXT_MAX.comment;
  return (
    <View className="review__comment">
      <TextArea id={`comment-text-${id}`} value={text} onInput={setText} placeholder="写明要改什么、怎么改" />
      <Button
        id={`comment-add-${id}`}
        kind="secondary"
        size="small"
        disabled={trimmed === '' || isTooLong}
        reason={isTooLong ? `最多 ${TEXT_MAX.comment} 个字` : null}
        onClick={() => {
          onComment(trimmed);
          setText('');
          setOpen(false);
        }}
      >
        记下意见
      </Button>
    </View>
  );
}
