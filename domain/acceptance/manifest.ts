/** The frozen list of a submission: every item that is asked or was given something, and its files. */
import type { Evidence } from '../files/schema';
import { itemSlot } from '../files/slots';
import { isCounted } from '../files/standing';
import type { ChecklistEntry } from '../projects/checklist';
import type { Manifest } from './schema';

type File = Pick<
  Evidence,
  'id' | 'slot' | 'name' | 'bytes' | 'sha256' | 'shot' | 'caption' | 'rank' | 'uploadedAt' | 'integrity' | 'safety'
>;

const byRank = (a: File, b: File): number => a.rank - b.rank || (a.uploadedAt < b.uploadedAt ? -1 : 1);

export function manifestItems(entries: readonly ChecklistEntry[], files: readonly File[]): Manifest['items'] {
  return entries.flatMap(({ item, state, mark }) => {
    const mine = files.filter((file) => file.slot === itemSlot(item.id) && isCounted(file)).sort(byRank);
    const applies = state !== 'not_applicable';
    // An item of another track was never asked for; an optional one without files was not handed in.
    const isNamed = mine.length > 0 || (applies && item.required) || mark !== null;
    if (!isNamed) return [];
    return [
      {
        itemId: item.id,
        title: item.title,
        applies,
        reason: applies ? null : (mark?.reason ?? null),
        note: mark?.note ?? null,
        files: mine.map(({ id, name, bytes, sha256, shot, caption }) => ({ id, name, bytes, sha256, shot, caption })),
      },
    ];
  });
}

/** Files whose bytes the timer has still to read (未核验). */
export function unverifiedFiles(
  entries: readonly ChecklistEntry[],
  files: readonly File[],
): { itemId: string; title: string; name: string }[] {
  return entries.flatMap(({ item }) =>
    files
      .filter(({ slot, integrity }) => slot === itemSlot(item.id) && integrity === 'pending')
      .map(({ name }) => ({ itemId: item.id, title: item.title, name })),
  );
}

/** `15 项、32 个文件` */
export function manifestWords(items: Manifest['items']): string {
  const files = items.reduce((sum, item) => sum + item.files.length, 0);
  return `${items.filter(({ applies }) => applies).length} 项、${files} 个文件`;
}
