/** The field's own words for the call model's codes: one table each. */
import type { OrganizationKind, Shot } from './schema';
import type { CallStatus } from './status';

export const organizationKindWords: Record<OrganizationKind, string> = {
  provincial_society: '自治区（省）级学会',
  group_member: '团体会员',
  society_union: '学会联合体',
  city_association: '市科协',
  county_association: '县（市、区）科协',
  university_association: '高校科协',
  enterprise_association: '企业科协',
  park_association: '园区科协',
  journal: '科技期刊',
  party_branch: '学会党组织',
  doctoral_station: '博士创新站建站单位',
  pilot_city_association: '试点市科协',
  other: '其他单位',
};

export const shotWords: Record<Shot, string> = {
  panorama: '全景',
  leader: '领导发言近景',
  expert: '专家报告近景',
  highlight: '花絮',
  screenshot: '线上截图',
};

export const callStatusWords: Record<CallStatus, string> = {
  upcoming: '即将开始',
  open: '正在申报',
  closing_soon: '即将截止',
  closed: '已截止',
  undated: '待定日期',
};

export const channelWords = { portal: '在官网填报', post: '纸质寄送', here: '在本小程序提交' } as const;
