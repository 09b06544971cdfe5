import { Button, Text, View } from '@tarojs/components';
import { useState } from 'react';

export default function First() {
  const [count, setCount] = useState(0);
  return (
    <View>
      <Text>{count}</Text>
      <Button onClick={() => setCount(count + 1)}>add</Button>
    </View>
  );
}
