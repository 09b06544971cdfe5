/** What an item asks for, in one sentence. */
import type { ChecklistItemRule } from '../call/schema';
import { shotWords } from '../call/words';
import { unitOf } from './count-files';

const kindWords: Record<ChecklistItemRule['kind'], string> = {
  form: '按通知的表格填写、盖章后的扫描件',
  document: '文件电子版',
  photos: '现场照片',
  video: '视频文件',
  certificate: '证书或证明的扫描件',
  press: '新闻稿或刊发后的截图',
};
const termUnits = { day: '天', week: '周', month: '个月', workingDay: '个工作日' } as const;

/** `至少 3 张、最多 5 张` */
function countWords(item: ChecklistItemRule): string {
  const { minFiles, maxFiles } = item;
  const unit = unitOf(item);
  if (minFiles !== null && minFiles === maxFiles) return `${minFiles} ${unit}`;
  const least = minFiles !== null && minFiles > 1 ? `至少 ${minFiles} ${unit}` : '';
  const most = maxFiles === null ? '' : `最多 ${maxFiles} ${unit}`;
  return [least, most].filter(Boolean).join('、');
}

/** `时长 60–120 秒`; a call stored before lengths were kept has none. */
function lengthWords({ seconds }: ChecklistItemRule): string {
  const { min, max } = seconds ?? { min: null, max: null };
  if (min !== null && max !== null) return `时长 ${min}–${max} 秒`;
  if (min !== null) return `时长不少于 ${min} 秒`;
  return max === null ? '' : `时长不超过 ${max} 秒`;
}

/** `现场照片，全景 2 张、专家报告近景 2 张，最多 20 张，须原图。` */
export function askedOf(item: ChecklistItemRule): string {
  const { kind, shots, perActivity, copies, original, dueAfter } = item;
  const unit = unitOf(item);
  const parts = [
    kindWords[kind],
    shots.map(({ shot, min }) => `${shotWords[shot]} ${min} ${unit}`).join('、'),
    perActivity ? `每场活动至少 1 ${unit}` : '',
    countWords(item),
    lengthWords(item),
    original ? '须原图' : '',
    copies === null ? '' : copies > 1 ? `一式 ${copies} 份` : `${copies} 份`,
    dueAfter === null ? '' : `${dueAfter.event}后 ${dueAfter.n} ${termUnits[dueAfter.unit]}内`,
  ];
  return `${parts.filter(Boolean).join('，')}。`;
}
