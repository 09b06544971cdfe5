/** What people are told in their inbox about organizations and memberships. One table. */
import { fittingNote, type News, type NewsWords, newsOf } from '../reminders/news';
import type { MemberRole } from './schema';
import { memberRoleWords } from './words';

interface Named {
  name: string;
}

/** One about an organization; its words may need more than its name. */
const about =
  <Rest extends unknown[]>(words: (name: string, ...rest: Rest) => NewsWords) =>
  ({ name }: Named, ...rest: Rest): News =>
    newsOf(name, words(name, ...rest));

export const peopleMessages = {
  approved: about((name) => ({
    title: '单位审核通过',
    text: `“${name}”已通过科协审核，现在可以申报。`,
    stage: '审核通过',
    note: '本单位现在可以申报了',
  })),
  changeApproved: about((name) => ({
    title: '单位资料变更已同意',
    text: `科协已同意“${name}”的资料变更。`,
    stage: '已同意',
    note: '单位资料变更已经生效',
  })),
  returned: about((name, reason: string) => ({
    title: '单位资料退回修改',
    text: `“${name}”的资料需要修改：${reason}。请在单位资料中改好后重新提交。`,
    stage: '退回修改',
    note: '请改好单位资料，重新提交',
  })),
  qualificationVerified: about((name, qualification: string) => ({
    title: '资质已核实',
    text: `“${name}”的${qualification}已由科协核实，申报时自动使用。`,
    stage: '已核实',
    note: fittingNote(qualification, '资质已核实，申报时自动使用'),
  })),
  qualificationRejected: about((name, qualification: string, reason: string) => ({
    title: '资质未通过核实',
    text: `“${name}”的${qualification}未通过核实：${reason}。可补充说明后重新提交。`,
    stage: '未通过',
    note: '资质未通过核实，可补充后重新提交',
  })),
  joinRequested: about((name, who: string, role: MemberRole) => ({
    title: '有人申请加入单位',
    text: `${who}申请以${memberRoleWords[role]}身份加入“${name}”，请在单位资料中同意或拒绝。`,
    stage: '待您处理',
    note: fittingNote(`${who}申请加入，请同意或拒绝`, '有人申请加入，请同意或拒绝'),
  })),
  joinApproved: about((name, role: MemberRole) => ({
    title: '已加入单位',
    text: `您已成为“${name}”的${memberRoleWords[role]}。`,
    stage: '已加入',
    note: `您已成为${memberRoleWords[role]}`,
  })),
  joinDeclined: about((name, reason: string) => ({
    title: '加入申请未通过',
    text: `“${name}”没有同意您的加入申请：${reason}。如有疑问请联系该单位项目联系人。`,
    stage: '未通过',
    note: '加入申请未获同意，请查看原因',
  })),
  becameContactPerson: about((name, by: string) => ({
    title: '您已成为项目联系人',
    text: `${by}已将“${name}”的项目联系人更换为您，进行中的申报和项目由您继续办理。`,
    stage: '由您接手',
    note: '进行中的申报和项目由您继续办理',
  })),
  replacedAsContactPerson: about((name, reason: string) => ({
    title: '项目联系人已更换',
    text: `科协已更换“${name}”的项目联系人：${reason}。如有疑问请联系科协。`,
    stage: '已更换',
    note: '您不再是项目联系人，请查看原因',
  })),
  memberLeft: about((name, who: string) => ({
    title: '有成员退出单位',
    text: `${who}已退出“${name}”。`,
    stage: '成员退出',
    note: fittingNote(`${who}已退出单位`, '有一位成员退出了单位'),
  })),
  removed: about((name, reason: string) => ({
    title: '您已被移出单位',
    text: `您不再是“${name}”的成员：${reason}。如有疑问请联系该单位项目联系人；需要时可再申请加入。`,
    stage: '已移出',
    note: '您不再是该单位成员，请查看原因',
  })),
  memberRemoved: about((name, who: string, reason: string) => ({
    title: '科协移出了一位成员',
    text: `科协已将${who}移出“${name}”：${reason}。如有疑问请联系科协。`,
    stage: '成员移出',
    note: fittingNote(`科协移出了${who}，请查看原因`, '科协移出了一位成员，请查看原因'),
  })),
  /** What for is said in the inbox only: a push can be read on a locked phone. */
  sanctioned: about((name, kind: string, reason: string) => ({
    title: '单位被记录违规处理',
    text: `科协查实“${name}”${kind}：${reason}。会影响申报，详情见单位资料；如有异议请联系科协。`,
    stage: '违规处理',
    note: '会影响申报，详情见单位资料',
  })),
  sanctionLifted: about((name, kind: string, reason: string) => ({
    title: '违规处理已解除',
    text: `科协已解除“${name}”因${kind}受到的处理：${reason}。不再因此影响申报。`,
    stage: '已解除',
    note: '违规处理已解除，不再影响申报',
  })),
  /** About the association itself. */
  becameOfficer: about((issuerName) => ({
    title: '工作人员权限已开通',
    text: `您已成为${issuerName}的工作人员，可以在“我的事项”中受理申报、审核单位。如非本人操作请联系管理员。`,
    stage: '已开通',
    note: '可以受理申报、审核单位了',
  })),
} as const;
