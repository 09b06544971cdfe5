import { Input, Text, View } from '@tarojs/components';
import { useState } from 'react';

export default function Second() {
  const [text, setText] = useState('');
  return (
    <View>
      <Input value={text} onInput={(event) => setText(event.detail.value)} />
      <Text>{text}</Text>
    </View>
  );
}
