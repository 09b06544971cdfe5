/** The formats a file may have: what the phone says of it, what its bytes must say, and how large it may be. */
import { MAX_FILE_BYTES } from '../constants';

/** What kind of thing it is to the reader; slots name the families they take. */
export const fileFamilies = ['image', 'document', 'video', 'archive'] as const;
export type FileFamily = (typeof fileFamilies)[number];

export const familyWords: Record<FileFamily, string> = {
  image: '图片',
  document: '文档',
  video: '视频',
  archive: '压缩包',
};

/** What leading bytes can tell apart: docx and xlsx are zip archives, doc and xls are OLE files. */
export type Signature = 'jpeg' | 'png' | 'pdf' | 'zip' | 'ole' | 'mp4';

interface FileFormat {
  contentType: string;
  family: FileFamily;
  signature: Signature;
  /** As a reader knows it. */
  word: string;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** By extension, which is also what the stored object is called. */
export const fileFormats = {
  jpg: { contentType: 'image/jpeg', family: 'image', signature: 'jpeg', word: 'JPG 图片' },
  png: { contentType: 'image/png', family: 'image', signature: 'png', word: 'PNG 图片' },
  pdf: { contentType: 'application/pdf', family: 'document', signature: 'pdf', word: 'PDF 文件' },
  docx: {
    contentType: `${OFFICE}.wordprocessingml.document`,
    family: 'document',
    signature: 'zip',
    word: 'Word 文档（docx）',
  },
  xlsx: {
    contentType: `${OFFICE}.spreadsheetml.sheet`,
    family: 'document',
    signature: 'zip',
    word: 'Excel 表格（xlsx）',
  },
  doc: { contentType: 'application/msword', family: 'document', signature: 'ole', word: 'Word 文档（doc）' },
  xls: { contentType: 'application/vnd.ms-excel', family: 'document', signature: 'ole', word: 'Excel 表格（xls）' },
  mp4: { contentType: 'video/mp4', family: 'video', signature: 'mp4', word: 'MP4 视频' },
  zip: { contentType: 'application/zip', family: 'archive', signature: 'zip', word: 'ZIP 压缩包' },
} as const satisfies Record<string, FileFormat>;

export type FileExtension = keyof typeof fileFormats;
export const fileExtensions = Object.keys(fileFormats) as [FileExtension, ...FileExtension[]];
export type ContentType = (typeof fileFormats)[FileExtension]['contentType'];
export const contentTypes = fileExtensions.map((extension) => fileFormats[extension].contentType) as [
  ContentType,
  ...ContentType[],
];

export const extensionOf = (contentType: string): FileExtension | null =>
  fileExtensions.find((extension) => fileFormats[extension].contentType === contentType) ?? null;

/** From a file's name; null for what is not taken at all. */
export function extensionIn(name: string): FileExtension | null {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const extension = ending === 'jpeg' ? 'jpg' : ending;
  return fileExtensions.find((known) => known === extension) ?? null;
}

/** `PDF、DOCX、JPG` */
export const formatWords = (families: readonly FileFamily[]): string =>
  fileExtensions
    .filter((extension) => families.includes(fileFormats[extension].family))
    .map((extension) => extension.toUpperCase())
    .join('、');

/** Why a file of this format and size is not taken in a slot of these families; null when it is. */
export function refusalOf(
  extension: FileExtension | null,
  bytes: number,
  families: readonly FileFamily[],
): string | null {
  const family = extension && fileFormats[extension].family;
  if (!family || !families.includes(family)) return `这里只收 ${formatWords(families)}，请更换文件`;
  if (bytes <= 0) return '文件是空的，请重新选择';
  if (bytes <= MAX_FILE_BYTES[family]) return null;
  return `单个${familyWords[family]}不能超过 ${MAX_FILE_BYTES[family] / 1024 / 1024} MB，请压缩后再传`;
}
