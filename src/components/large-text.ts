/** Large-text mode (适老化): one switch for the whole app, remembered on the phone. */
import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';

const KEY = 'large-text';
const listeners = new Set<() => void>();
let isLarge: boolean | null = null;

function read(): boolean {
  // Read once, lazily: storage is not there yet while modules load on h5.
  if (isLarge === null) isLarge = Taro.getStorageSync(KEY) === true;
  return isLarge;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function setLargeText(value: boolean): void {
  isLarge = value;
  Taro.setStorage({ key: KEY, data: value }).catch(() => undefined);
  for (const listener of listeners) listener();
}

/** `[isLargeText, setLargeText]` */
export function useLargeText(): [boolean, (value: boolean) => void] {
  return [useSyncExternalStore(subscribe, read, read), setLargeText];
}
