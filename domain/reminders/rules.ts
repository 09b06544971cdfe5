/**
 * When we remind, of what, whom and in which words: one table. A matter (办理事项) is what one date of a subject asks for;
 * its moments count from that date. Days are sent in the morning, Beijing time.
 */
import type { ReminderTemplateName } from './templates';

/** call: one that a person follows. message: something that has happened and is told at once. */
export const subjectKinds = ['application', 'project', 'activity', 'call', 'message'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

interface MomentOf {
  /** Unique in the table; stored with what was sent. */
  id: string;
  /** Absent: the contact person. */
  to?: 'officers';
}
export type Moment = MomentOf &
  ({ daysBefore: number } | { hoursBefore: number } | { daysAfter: number } | { atOnce: true });

export interface MatterRule {
  template: ReminderTemplateName;
  /** How the message's title begins; the time that remains, or what the date has brought, follows. */
  title: string;
  /** What happens on the date: 还有 3 天截止. */
  ends: string;
  /** Said instead once the date has passed; `{n}` is the number of days. */
  after: string;
  /** The same in the list of what is to come, whole: by then it may well be done. Absent where only officers are told. */
  ahead?: string;
  /** The sentence with the date: `{t}` is its last moment, or its beginning where it begins something. */
  until: string;
  /** Said instead once that moment has passed, where reminding goes on; absent: the same sentence. */
  late?: string;
  /** What the list of what is open is called, in the inbox and in a push. */
  open: { inbox: string; push: string };
  /** What the push says where nothing particular is missing, and where it is about a stage of the course. */
  note: string;
  stage: string;
  /** What an officer is asked to do about it; only where moments are for officers. */
  officers?: string;
  /** The date begins something (an activity); else it is an exclusive end. */
  isBeginning?: true;
  moments: readonly Moment[];
}

const rule = (given: Partial<MatterRule> & Pick<MatterRule, 'title' | 'until' | 'note' | 'moments'>) => ({
  template: 'due' as const,
  ends: '截止',
  after: '已超期{n}天',
  stage: '待办理',
  open: { inbox: '还缺', push: '缺' },
  ...given,
});

export const matterRules = {
  submit: rule({
    title: '申报',
    until: '请于 {t} 前完成。',
    note: '申报尚未提交，请尽快完成',
    moments: [
      { id: 'deadline-7d', daysBefore: 7 },
      { id: 'deadline-3d', daysBefore: 3 },
      { id: 'deadline-1d', daysBefore: 1 },
      { id: 'deadline-3h', hoursBefore: 3 },
    ],
  }),
  correct: rule({
    title: '申报修改',
    until: '请于 {t} 前改好，重新提交。',
    note: '申报被退回，请改好重新提交',
    moments: [
      { id: 'correct-3d', daysBefore: 3 },
      { id: 'correct-1d', daysBefore: 1 },
      { id: 'correct-3h', hoursBefore: 3 },
    ],
  }),
  /** The association's own portal, the post, the stamped scan. */
  file: rule({
    title: '正式申报',
    open: { inbox: '还要办', push: '待办' },
    until: '请于 {t} 前办完。',
    note: '正式申报还没有办完',
    moments: [
      { id: 'file-7d', daysBefore: 7 },
      { id: 'file-3d', daysBefore: 3 },
      { id: 'file-1d', daysBefore: 1 },
      { id: 'file-3h', hoursBefore: 3 },
    ],
  }),
  publicity: rule({
    template: 'progress',
    title: '公示',
    ends: '结束',
    after: '期满',
    until: '公示到 {t} 结束，有异议请在此前向科协提出。',
    note: '公示期内有异议请联系科协',
    stage: '公示中',
    officers: '没有异议即可办理下一步。',
    moments: [
      { id: 'publicity-1d', daysBefore: 1 },
      { id: 'publicity-over', daysAfter: 1, to: 'officers' },
    ],
  }),
  contract: rule({
    template: 'progress',
    title: '项目合同书',
    after: '还没有签订',
    ahead: '如立项{n}天后仍未签订合同',
    until: '请签订合同并上传盖章扫描件，之后拨付经费。',
    note: '请签订合同并上传盖章扫描件',
    stage: '待签合同',
    officers: '立项三周仍未签订合同，请联系项目联系人。',
    moments: [
      { id: 'contract-3d', daysAfter: 3 },
      { id: 'contract-7d', daysAfter: 7 },
      { id: 'contract-14d', daysAfter: 14 },
      { id: 'contract-officer', daysAfter: 21, to: 'officers' },
    ],
  }),
  /** Its date is our advice: no notice states one. */
  filing: rule({
    title: '活动备案',
    ends: '到期',
    until: '建议于 {t} 前办好。',
    note: '活动前须备案，请尽快办理',
    moments: [
      { id: 'filing-7d', daysBefore: 7 },
      { id: 'filing-3d', daysBefore: 3 },
      { id: 'filing-1d', daysBefore: 1 },
      { id: 'filing-0d', daysBefore: 0 },
    ],
  }),
  activity: rule({
    template: 'activity',
    title: '活动',
    open: { inbox: '要拍', push: '拍' },
    ends: '举办',
    until: '{t} 开始。',
    note: '请带好签到表，现场拍照留存',
    isBeginning: true,
    moments: [{ id: 'activity-1d', daysBefore: 1 }],
  }),
  record: rule({
    template: 'progress',
    title: '活动',
    after: '已办完，还没有记录',
    ahead: '如活动办完{n}天后仍未记录',
    until: '请记下参加人数和活动情况，核对照片；没有记录的活动不计入任务。',
    note: '请记下参加人数和活动情况',
    stage: '待记录',
    moments: [
      { id: 'record-1d', daysAfter: 1 },
      { id: 'record-3d', daysAfter: 3 },
    ],
  }),
  /** A paper of the checklist with a day of its own, before the whole is due. */
  item: rule({
    title: '验收材料',
    ends: '到期',
    until: '请于 {t} 前备齐。',
    late: '应于 {t} 前备齐，请尽快补上。',
    ahead: '如超期{n}天仍未备齐验收材料',
    note: '有一项材料先到期',
    moments: [
      { id: 'item-7d', daysBefore: 7 },
      { id: 'item-3d', daysBefore: 3 },
      { id: 'item-1d', daysBefore: 1 },
      { id: 'item-0d', daysBefore: 0 },
      { id: 'item-overdue-1d', daysAfter: 1 },
    ],
  }),
  acceptance: rule({
    title: '验收材料',
    ends: '到期',
    until: '请于 {t} 前提交。',
    late: '应于 {t} 前提交，请尽快提交；有困难请联系科协。',
    ahead: '如超期{n}天仍未提交验收材料',
    note: '材料已齐，请提交',
    officers: '已经提醒三次，请联系项目联系人。',
    moments: [
      { id: 'acceptance-30d', daysBefore: 30 },
      { id: 'acceptance-14d', daysBefore: 14 },
      { id: 'acceptance-7d', daysBefore: 7 },
      { id: 'acceptance-3d', daysBefore: 3 },
      { id: 'acceptance-1d', daysBefore: 1 },
      { id: 'acceptance-0d', daysBefore: 0 },
      { id: 'acceptance-overdue-1d', daysAfter: 1 },
      { id: 'acceptance-overdue-3d', daysAfter: 3 },
      { id: 'acceptance-overdue-7d', daysAfter: 7 },
      { id: 'acceptance-officer', daysAfter: 8, to: 'officers' },
    ],
  }),
  call: rule({
    title: '您关注的通知',
    until: '请于 {t} 前提交申报。',
    note: '可以申报，请留意截止时间',
    moments: [
      { id: 'call-7d', daysBefore: 7 },
      { id: 'call-3d', daysBefore: 3 },
      { id: 'call-1d', daysBefore: 1 },
      { id: 'call-3h', hoursBefore: 3 },
    ],
  }),
  /** Decisions, returns, extensions: the inbox has the words, see the inbox. */
  news: rule({
    template: 'progress',
    title: '',
    until: '',
    note: '',
    moments: [{ id: 'news', atOnce: true }],
  }),
} as const satisfies Record<string, MatterRule>;

export type MatterKind = keyof typeof matterRules;

export const ruleOfMatter = (kind: MatterKind): MatterRule => matterRules[kind];

const momentsById = new Map(
  Object.values<MatterRule>(matterRules).flatMap((rule) =>
    rule.moments.map((moment) => [moment.id, { rule, moment }] as const),
  ),
);

/** @throws Error where the table knows no such moment */
export function momentOf(id: string): { rule: MatterRule; moment: Moment } {
  const found = momentsById.get(id);
  if (!found) throw new Error(`unknown reminder rule ${id}`);
  return found;
}
