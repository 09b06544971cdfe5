/** What the phone is connected by; nothing until WeChat has told. */
import Taro from '@tarojs/taro';
import type { Connection } from './types';

const fromType = (networkType: string): Connection =>
  networkType === 'none' ? 'none' : networkType === 'wifi' ? 'wifi' : 'mobile';

/** @param onChange told at once when it is known, and whenever it changes */
export function watchConnection(onChange: () => void): () => Connection {
  let connection: Connection = 'none';
  const hear = (networkType: string) => {
    connection = fromType(networkType);
    onChange();
  };
  Taro.onNetworkStatusChange(({ isConnected, networkType }) => hear(isConnected ? networkType : 'none'));
  void Taro.getNetworkType({ success: ({ networkType }) => hear(networkType) });
  return () => connection;
}
