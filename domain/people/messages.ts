/** What people are told in their inbox about organizations and memberships. One table. */
import type { MemberRole } from './schema';
import { memberRoleWords } from './words';

interface Message {
  title: string;
  text: string;
}
interface Named {
  name: string;
}

export const peopleMessages = {
  approved: ({ name }: Named): Message => ({
    title: '单位审核通过',
    text: `“${name}”已通过科协审核，现在可以申报。`,
  }),
  changeApproved: ({ name }: Named): Message => ({
    title: '单位资料变更已同意',
    text: `科协已同意“${name}”的资料变更。`,
  }),
  returned: ({ name }: Named, reason: string): Message => ({
    title: '单位资料退回修改',
    text: `“${name}”的资料需要修改：${reason}。请在单位资料中改好后重新提交。`,
  }),
  qualificationVerified: ({ name }: Named, qualification: string): Message => ({
    title: '资质已核实',
    text: `“${name}”的${qualification}已由科协核实，申报时自动使用。`,
  }),
  qualificationRejected: ({ name }: Named, qualification: string, reason: string): Message => ({
    title: '资质未通过核实',
    text: `“${name}”的${qualification}未通过核实：${reason}。可补充说明后重新提交。`,
  }),
  joinRequested: ({ name }: Named, who: string, role: MemberRole): Message => ({
    title: '有人申请加入单位',
    text: `${who}申请以${memberRoleWords[role]}身份加入“${name}”，请在单位资料中同意或拒绝。`,
  }),
  joinApproved: ({ name }: Named, role: MemberRole): Message => ({
    title: '已加入单位',
    text: `您已成为“${name}”的${memberRoleWords[role]}。`,
  }),
  joinDeclined: ({ name }: Named, reason: string): Message => ({
    title: '加入申请未通过',
    text: `“${name}”没有同意您的加入申请：${reason}。如有疑问请联系该单位项目联系人。`,
  }),
  becameContactPerson: ({ name }: Named, by: string): Message => ({
    title: '您已成为项目联系人',
    text: `${by}已将“${name}”的项目联系人更换为您，进行中的申报和项目由您继续办理。`,
  }),
  replacedAsContactPerson: ({ name }: Named, reason: string): Message => ({
    title: '项目联系人已更换',
    text: `科协已更换“${name}”的项目联系人：${reason}。如有疑问请联系科协。`,
  }),
  memberLeft: ({ name }: Named, who: string): Message => ({
    title: '有成员退出单位',
    text: `${who}已退出“${name}”。`,
  }),
  removed: ({ name }: Named, reason: string): Message => ({
    title: '您已被移出单位',
    text: `您不再是“${name}”的成员：${reason}。如有疑问请联系该单位项目联系人；需要时可再申请加入。`,
  }),
  memberRemoved: ({ name }: Named, who: string, reason: string): Message => ({
    title: '科协移出了一位成员',
    text: `科协已将${who}移出“${name}”：${reason}。如有疑问请联系科协。`,
  }),
  sanctioned: ({ name }: Named, kind: string, reason: string): Message => ({
    title: '单位被记录违规处理',
    text: `科协查实“${name}”${kind}：${reason}。会影响申报，详情见单位资料；如有异议请联系科协。`,
  }),
  sanctionLifted: ({ name }: Named, kind: string, reason: string): Message => ({
    title: '违规处理已解除',
    text: `科协已解除“${name}”因${kind}受到的处理：${reason}。不再因此影响申报。`,
  }),
  becameOfficer: (issuerName: string): Message => ({
    title: '工作人员权限已开通',
    text: `您已成为${issuerName}的工作人员，可以在“我的事项”中受理申报、审核单位。如非本人操作请联系管理员。`,
  }),
} as const;
