/** Takes chosen photographs in one after the other, so that the phone never holds two of them in memory. */
import { NoRoomError } from '../queue/upload-queue';
import { PhotoRefusal } from './refusal';

export interface Outcome {
  kept: number;
  /** The phone was full: these were not even tried. */
  unsaved: number;
  /** In words, each once. */
  refusals: string[];
}

/** What goes wrong with one does not stop the others; only a full phone does. */
export async function takeIn<T>(
  photos: readonly T[],
  keep: (photo: T) => Promise<unknown>,
  onProgress: (done: number) => void,
): Promise<Outcome> {
  const outcome: Outcome = { kept: 0, unsaved: 0, refusals: [] };
  for (const [index, photo] of photos.entries()) {
    onProgress(index);
    try {
      await keep(photo);
      outcome.kept += 1;
    } catch (error) {
      if (error instanceof NoRoomError) {
        outcome.unsaved = photos.length - index;
        break;
      }
      if (!(error instanceof PhotoRefusal)) throw error;
      outcome.refusals.push(`第 ${index + 1} 张：${error.message}`);
    }
  }
  return outcome;
}

/** Null when all went well. */
export function outcomeWords({ kept, unsaved, refusals }: Outcome): string | null {
  const full =
    unsaved > 0 ? [`手机里存不下了：还有 ${unsaved} 张没有保存。请先联网传完一些，或清理手机空间后再选。`] : [];
  const lines = [...full, ...refusals];
  if (lines.length === 0) return null;
  return kept > 0 ? [`已保存 ${kept} 张，会继续上传。`, ...lines].join('\n') : lines.join('\n');
}
