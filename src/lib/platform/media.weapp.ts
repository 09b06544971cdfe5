/** Pictures from the phone's camera or album. */
import Taro from '@tarojs/taro';
import type { ChosenPhotos, PhotoRequest, SettingsOf } from './types';

/** The moment the camera answers is the moment of the photograph. */
export const isOwnCamera = true;

const messageOf = (error: unknown): string => (error as { errMsg?: string })?.errMsg ?? '';

/** Always the original: its first bytes say when it was taken, and it is made small only after they are read. */
export async function choosePhotos({ source, count }: PhotoRequest): Promise<ChosenPhotos> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count,
      mediaType: ['image'],
      sourceType: [source],
      sizeType: ['original'],
    });
    return { kind: 'chosen', photos: tempFiles.map(({ tempFilePath, size }) => ({ path: tempFilePath, bytes: size })) };
  } catch (error) {
    const message = messageOf(error);
    if (/cancel/.test(message)) return { kind: 'chosen', photos: [] };
    if (/system permission/.test(message)) return { kind: 'refused', by: 'system' };
    if (/auth|permission/.test(message)) return { kind: 'refused', by: 'mini-program' };
    throw error;
  }
}

/** Where a refused permission can be given. */
export async function openSettings(of: SettingsOf): Promise<void> {
  if (of === 'system') await Taro.openAppAuthorizeSetting({});
  else await Taro.openSetting();
}
