/** How files read on the phone. */
import { MAX_FILE_BYTES, TEXT_MAX } from '@domain/constants';
import {
  extensionIn,
  type FileFamily,
  familyWords,
  fileExtensions,
  fileFormats,
  formatWords,
  refusalOf,
} from '@domain/files/formats';
import type { SlotRule } from '@domain/files/slots';
import type { ChosenFile } from '@/lib/platform/types';
import type { NewFile } from './upload';

/** `340 KB`, `1.2 MB` */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  const kb = bytes / 1024;
  return kb < 1024 ? `${Math.round(kb)} KB` : `${(kb / 1024).toFixed(1)} MB`;
}

/** `每个不超过 20 MB`; a slot that takes films or archives too says how large those may be. */
function limitWords(families: SlotRule['families']): string {
  const inMb = (family: FileFamily) => `${MAX_FILE_BYTES[family] / 1024 / 1024} MB`;
  const [first = 'document'] = families;
  const larger = families.filter((family) => inMb(family) !== inMb(first));
  const named = larger.map((family) => `，${familyWords[family]}不超过 ${inMb(family)}`).join('');
  return `每个不超过 ${inMb(first)}${named}`;
}

/** `可传 PDF、JPG，每个不超过 20 MB，最多 6 份` */
export const ruleWords = ({ families, maxFiles }: SlotRule): string =>
  `可传 ${formatWords(families)}，${limitWords(families)}，最多 ${maxFiles} 份`;

export const extensionsFor = ({ families }: SlotRule): string[] =>
  fileExtensions
    .filter((extension) => families.includes(fileFormats[extension].family))
    .flatMap((extension) => (extension === 'jpg' ? ['jpg', 'jpeg'] : [extension]));

/** The server keeps a title's worth of a name; its ending says what the file is. */
function shortName(name: string): string {
  const letters = [...name];
  if (letters.length <= TEXT_MAX.short) return name;
  const ending = [...(/\.\w+$/.exec(name)?.[0] ?? '')];
  return [...letters.slice(0, TEXT_MAX.short - ending.length - 1), '…', ...ending].join('');
}

export interface Sorted {
  accepted: NewFile[];
  /** In words, one line per file that is not taken. */
  refused: string[];
}

/** What of the chosen files may be sent at all: said at once, before a byte is uploaded. */
export function sortChosen(
  chosen: readonly ChosenFile[],
  rule: SlotRule,
  room: number,
  /** What a place asks beyond its formats. */
  refuse: (file: ChosenFile) => string | null = () => null,
): Sorted {
  const sorted: Sorted = { accepted: [], refused: [] };
  for (const file of chosen) {
    const { path, name, bytes } = file;
    const extension = extensionIn(name) ?? extensionIn(path);
    const refusal = refusalOf(extension, bytes, rule.families) ?? refuse(file);
    if (refusal || extension === null) sorted.refused.push(`${name}：${refusal}`);
    else if (sorted.accepted.length >= room) sorted.refused.push(`${name}：最多 ${rule.maxFiles} 份，已到上限`);
    else {
      const { contentType } = fileFormats[extension];
      sorted.accepted.push({ path, name: shortName(name), bytes, contentType, shot: null });
    }
  }
  return sorted;
}
