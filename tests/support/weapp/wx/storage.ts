import { asyncApi, type Options } from './answer';
import type { WxContext } from './context';
import { WxFailure } from './failure';

/** [O] one key holds at most 1 MB, all of them 10 MB. */
const MAX_KEY_BYTES = 1024 * 1024;
const MAX_BYTES = 10 * MAX_KEY_BYTES;

export function storageApis({ phone, realm }: WxContext) {
  const { storage } = phone;
  const total = () => [...storage.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const write = (key: string, data: unknown, api: string) => {
    const text = JSON.stringify(data ?? '');
    const bytes = Buffer.byteLength(text);
    if (bytes > MAX_KEY_BYTES) throw new WxFailure(`${api}:fail data exceed max size`);
    if (total() + bytes > MAX_BYTES) throw new WxFailure(`${api}:fail exceed storage max size 10Mb`);
    storage.set(key, text);
  };
  const read = (key: string): unknown => {
    const text = storage.get(key);
    return text === undefined ? '' : realm.clone(JSON.parse(text));
  };
  const info = () => ({ keys: [...storage.keys()], currentSize: Math.ceil(total() / 1024), limitSize: 10240 });

  return {
    getStorageSync: read,
    setStorageSync: (key: string, data: unknown) => write(key, data, 'setStorageSync'),
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => realm.clone(info()),
    getStorage: asyncApi(realm, 'getStorage', ({ key }: Options) => {
      if (!storage.has(key)) throw new WxFailure('getStorage:fail data not found');
      return { data: read(key) };
    }),
    setStorage: asyncApi(realm, 'setStorage', ({ key, data }: Options) => write(key, data, 'setStorage')),
    removeStorage: asyncApi(realm, 'removeStorage', ({ key }: Options) => void storage.delete(key)),
    clearStorage: asyncApi(realm, 'clearStorage', () => storage.clear()),
    getStorageInfo: asyncApi(realm, 'getStorageInfo', info),
  };
}
