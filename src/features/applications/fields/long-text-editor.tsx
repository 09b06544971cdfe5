import type { FormField } from '@domain/form/definition';
import { plainText } from '@domain/form/plain-text';
import { Text, View } from '@tarojs/components';
import { Button } from '@/components';
import type { Draft } from '../draft/draft';
import { useTyped } from '../draft/use-typed';
import { FreeTextArea } from './free-text';
import { answerPath } from './types';
import { useCounter } from './use-counter';
import './long-text-editor.scss';

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The whole screen for one text; what is typed is in the draft at once, so closing loses nothing. */
export function LongTextEditor({ field, draft, onClose }: { field: FormField; draft: Draft; onClose(): void }) {
  const { used, max } = useCounter(field, draft);
  const typed = useTyped(draft, answerPath(field), asText);
  const left = max - used;
  return (
    <View id={`${field.id}-editor`} className="editor">
      <View className="editor__sheet">
        <View className="editor__title">{field.label}</View>
        {field.help ? <View className="editor__help">{field.help}</View> : null}
        <View className="editor__text">
          <FreeTextArea
            key={typed.revision}
            id={`${field.id}-editor-text`}
            text={typed.text}
            autoHeight={false}
            error={left < 0}
            placeholder="可以从 Word 里复制过来，段落会保留"
            onInput={(text) => typed.type(plainText(text))}
          />
        </View>
        <View className="editor__foot">
          <Text className={`tabular editor__count${left < 0 ? ' editor__count--over' : ''}`}>
            {left < 0 ? `已写 ${used} 字，超出 ${-left} 字` : `已写 ${used} 字，还可写 ${left} 字`}
          </Text>
          <Button id={`${field.id}-editor-done`} size="small" onClick={onClose}>
            写好了
          </Button>
        </View>
      </View>
    </View>
  );
}
