import { MAX_FILE_BYTES } from '@domain/constants';
import { useState } from 'react';
import { explain, tell } from '@/lib/feedback';
import { goBack } from '@/lib/navigate';
import { newId } from '@/lib/new-id';
import { choosePages, keepScan, readPage } from '@/lib/platform/scan';
import { buildPdf } from './build-pdf';
import { MAX_SCAN_PAGES, movedPage, retakenPage, type ScanPage, scanName, withoutPage } from './page-list';
import { giveScan } from './scan-pages';

type Source = 'camera' | 'album';

/** Taken one after another, put in order, and given back as one file. */
export function useScan(title: string) {
  const [pages, setPages] = useState<ScanPage[]>([]);
  const [done, setDone] = useState<number | null>(null);

  const choose = async (source: Source, take: (paths: string[]) => void, count: number) => {
    try {
      take(await choosePages(source, count));
    } catch {
      tell('没能打开相机或相册，请在微信设置中允许后再试');
    }
  };
  const add = (source: Source) =>
    choose(
      source,
      (paths) => setPages((all) => [...all, ...paths.map((path) => ({ key: newId(), path }))].slice(0, MAX_SCAN_PAGES)),
      MAX_SCAN_PAGES - pages.length,
    );
  const retake = (key: string, source: Source) =>
    choose(source, ([path]) => path && setPages((all) => retakenPage(all, key, path)), 1);

  const finish = async () => {
    setDone(0);
    try {
      const bytes = await buildPdf(pages.length, (index) => readPage(pages[index]?.path ?? ''), setDone);
      if (bytes.byteLength > MAX_FILE_BYTES.document) {
        await explain('合成的文件太大', '超过 20 MB。请删掉几页，分两份扫描后分别上传。');
        return;
      }
      giveScan([await keepScan(bytes, scanName(title, pages.length))]);
      await goBack();
    } catch {
      await explain('没能合成', '有一页照片读不出来，或手机空间不够。请重拍那一页，或清理空间后再点一次。');
    } finally {
      setDone(null);
    }
  };

  return {
    pages,
    /** How many pages are in the file so far; null while it is not being made. */
    done,
    add,
    retake,
    finish,
    move: (key: string, by: -1 | 1) => setPages((all) => movedPage(all, key, by)),
    remove: (key: string) => setPages((all) => withoutPage(all, key)),
  };
}
