import { callSchema } from '@domain/call/schema';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';

export default function Page() {
  const [n, setN] = useState(0);
  return (
    <View onClick={() => setN(n + 1)}>
      <Text>
        {String(callSchema.safeParse({}).success)} {n}
      </Text>
    </View>
  );
}
