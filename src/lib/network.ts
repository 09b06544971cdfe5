/** Tells when the network comes back; one listener at the platform, however many care here. */
import Taro from '@tarojs/taro';

const listeners = new Set<() => void>();
let isListening = false;

export function onNetworkBack(listener: () => void): () => void {
  listeners.add(listener);
  if (!isListening) {
    isListening = true;
    Taro.onNetworkStatusChange(({ isConnected }) => {
      if (isConnected) for (const call of listeners) call();
    });
  }
  return () => {
    listeners.delete(listener);
  };
}
