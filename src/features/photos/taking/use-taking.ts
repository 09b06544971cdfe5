import type { Shot } from '@domain/call/schema';
import { shotWords } from '@domain/call/words';
import type { ContentType } from '@domain/files/formats';
import { itemSlot } from '@domain/files/slots';
import type { ChecklistEntry } from '@domain/projects/checklist';
import { useState } from 'react';
import { confirm, explain, tell, tellFailure } from '@/lib/feedback';
import { choosePhotos, openSettings } from '@/lib/platform/media';
import type { ChosenPhoto, PhotoRequest, SettingsOf } from '@/lib/platform/types';
import { serverNow } from '@/lib/server-clock';
import { type PhoneQueue, PhotoGoneError } from '../queue/phone-queue';
import { preparePhoto } from './prepare-photo';
import { PhotoRefusal, UNREADABLE } from './refusal';
import { outcomeWords, takeIn } from './take-in';

/** WeChat hands over at most twenty at once [O]. */
const AT_ONCE = 20;

export interface Place {
  project: { id: string; title: string };
  entry: ChecklistEntry;
  shot: Shot | null;
  activityId: string | null;
}

/** The camera's own names mean nothing to a reader: 全景.jpg. */
const nameOf = (shot: Shot | null, contentType: ContentType): string =>
  `${shot ? shotWords[shot] : '照片'}.${contentType === 'image/png' ? 'png' : 'jpg'}`;

async function leadToSettings(by: SettingsOf): Promise<void> {
  const text =
    by === 'system'
      ? '手机没有允许微信使用相机或相册。请在系统设置中为微信打开权限，再点一次。'
      : '您没有允许本小程序使用相机或相册。请在设置中打开，再点一次。';
  if (await confirm('打不开相机或相册', text, '去设置')) await openSettings(by);
}

/** From the button to the queue: chosen, made small, kept. */
export function useTaking(queue: PhoneQueue, { project, entry, shot, activityId }: Place) {
  const [saving, setSaving] = useState<string | null>(null);
  const { item } = entry;

  const keep = async (photo: ChosenPhoto, source: PhotoRequest['source'], now: number) => {
    const { path, ...facts } = await preparePhoto(photo, { isOriginal: item.original, source, now });
    const file = {
      subject: { kind: 'project' as const, id: project.id },
      slot: itemSlot(item.id),
      projectTitle: project.title,
      itemTitle: item.title,
      name: nameOf(shot, facts.contentType),
      caption: null,
      isOriginal: item.original,
      ...{ shot, activityId, ...facts },
    };
    await queue.add(file, path).catch((error) => {
      throw error instanceof PhotoGoneError ? new PhotoRefusal(UNREADABLE) : error;
    });
  };

  const take = async (source: PhotoRequest['source'], room: number) => {
    try {
      const answer = await choosePhotos({ source, count: Math.min(AT_ONCE, room) });
      const now = serverNow();
      if (answer.kind === 'refused') return await leadToSettings(answer.by);
      const photos = answer.photos.slice(0, room);
      const outcome = await takeIn(
        photos,
        (photo) => keep(photo, source, now),
        (done) => setSaving(`正在存到手机 ${done + 1}/${photos.length}`),
      );
      const words = outcomeWords(outcome);
      if (words) await explain('有照片没有保存', words);
      else if (outcome.kept > 0) tell(`已存到手机 ${outcome.kept} 张，自动上传`);
    } catch (error) {
      tellFailure(error);
    } finally {
      setSaving(null);
    }
  };
  return { saving, take };
}
