import { TEXT_MAX } from '@domain/constants';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, TextArea } from '@/components';
import './index.scss';

interface Props {
  id: string;
  /** What was noted of this field so far, to be sent with the return. */
  noted: readonly string[];
  onComment(text: string): void;
}

/** A comment on one field; the words stay in the box until they are taken up. */
export function CommentBox({ id, noted, onComment }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  if (!isOpen) {
    return (
      <>
        <View className="cells__aside">
          <Button id={`comment-${id}`} kind="quiet" size="small" onClick={() => setOpen(true)}>
            {noted.length > 0 ? '再写一条' : '写意见'}
          </Button>
        </View>
        {noted.map((comment) => (
          <View key={comment} className="cells__below review__noted">
            意见：{comment}
          </View>
        ))}
      </>
    );
  }
  const trimmed = text.trim();
  const isTooLong = [...trimmed].length > TEXT_MAX.comment;
  return (
    <View className="cells__below review__comment">
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
      <Button id={`comment-cancel-${id}`} kind="quiet" size="small" onClick={() => setOpen(false)}>
        取消
      </Button>
    </View>
  );
}
