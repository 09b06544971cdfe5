/** The printed list (材料目录) in words. */
import type { Copies, Manifest } from '@domain/acceptance/schema';
import type { ChecklistEntry } from '@domain/projects/checklist';
import type { ProjectSummary } from '@domain/projects/summary';
import { formatMoment } from '@domain/time';

type Row = Manifest['items'][number];

/** Of a SHA-256 as many letters as one can compare by eye. */
export const hashWords = (contentHash: string): string =>
  (contentHash.slice(0, 16).match(/.{4}/g) ?? []).join(' ').toUpperCase();

/** `2 个文件`, `不适用：没有购买设备`, `无` */
export function filesWords({ applies, reason, files }: Row): string {
  if (!applies) return `不适用${reason ? `：${reason}` : ''}`;
  return files.length > 0 ? `${files.length} 个文件` : '无';
}

/** An item's own number of copies, else that of the whole. */
export const copiesOf = (
  { itemId, applies }: Row,
  checklist: readonly ChecklistEntry[],
  { paper }: Copies,
): number | null => (applies ? (checklist.find(({ item }) => item.id === itemId)?.item.copies ?? paper) : null);

export interface PrintedManifest {
  project: ProjectSummary;
  manifest: Manifest;
  copies: Copies;
  checklist: readonly ChecklistEntry[];
}

export const listTitle = ({ funding }: Pick<ProjectSummary, 'funding'>): string =>
  funding === 'afterwards' ? '活动成果材料目录' : '验收材料目录';

export const submissionWords = ({ submissionNo, at }: Manifest): string =>
  `第 ${submissionNo} 次提交，${formatMoment(at)}`;

/** The whole list as text, for a computer to print: WeChat prints nothing. */
export function manifestText({ project, manifest, copies, checklist }: PrintedManifest): string {
  const rows = manifest.items.map((row, index) => {
    const count = copiesOf(row, checklist, copies);
    return `${index + 1}. ${row.title}\t${filesWords(row)}${count === null ? '' : `\t${count} 份`}`;
  });
  return [
    listTitle(project),
    `项目名称：${project.title}`,
    `申报单位：${project.organizationName}`,
    `项目类型：${project.categoryName}（${project.categoryCode}）`,
    submissionWords(manifest),
    '',
    ...rows,
    '',
    '单位（盖章）：＿＿＿＿＿＿＿＿　　年　　月　　日',
    `校验码 ${hashWords(manifest.contentHash)}`,
  ].join('\n');
}
