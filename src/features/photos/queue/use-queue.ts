import { useDidShow } from '@tarojs/taro';
import { useSyncExternalStore } from 'react';
import { type PhoneQueue, phoneQueue } from './phone-queue';

/** The queue, drawn anew whenever it moves; coming to the page sets it going again. */
export function useQueue(): PhoneQueue {
  const queue = phoneQueue();
  const revision = () => queue.revision;
  useSyncExternalStore(queue.subscribe, revision, revision);
  useDidShow(() => queue.kick());
  return queue;
}
