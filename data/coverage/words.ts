/** What an id of a coverage file is, in Chinese: a list by what its id begins with, a fact by its field. */
const words: [prefix: string, word: string][] = [
  ['issuer', '发布单位'],
  ['documentNumber', '文号'],
  ['title', '标题'],
  ['programme', '计划名称'],
  ['publishedOn', '发布日期'],
  ['sourceUrl', '原文网址'],
  ['attachments.', '附件'],
  ['applicants', '申报单位'],
  ['window', '申报时间'],
  ['requirements.', '申报要求'],
  ['limits.perOrganization', '每个单位的申报数'],
  ['limits.jointOrganizations', '联合申报的单位数'],
  ['limits.lockoutYears', '不得申报的年数'],
  ['submission.url', '申报网址'],
  ['submission.paperCopies', '纸质份数'],
  ['submission.evidenceCopies', '证明材料份数'],
  ['submission.address', '报送地址'],
  ['submission.postcode', '邮编'],
  ['submission.email', '电子信箱'],
  ['submission.steps.', '报送步骤'],
  ['contacts.', '联系人'],
  ['discrepancies.', '原文出入'],
  ['name', '项目名称'],
  ['conditions.', '申报条件'],
  ['quota', '立项数量'],
  ['fundingTotalYuan', '经费总额'],
  ['grantYuan', '资助标准'],
  ['tracks.', '申报类型'],
  ['trackChoice', '类型选法'],
  ['perOrganization', '每个单位的申报数'],
  ['tasks.', '任务'],
  ['filings.', '备案报批'],
  ['completion', '完成时限'],
  ['endorsements.', '须签意见'],
  ['acceptance.dueOn', '验收材料截止日'],
  ['acceptance.workingDaysAfterActivity', '活动后的工作日数'],
  ['acceptance.paperCopies', '验收纸质份数'],
  ['acceptance.electronicCopies', '验收电子份数'],
  ['acceptance.items.', '验收材料'],
  ['funding', '资助方式'],
  ['open', '是否受理'],
  ['form.', '申报表'],
];

/** `tasks.forum` → 任务 and `forum`; `quota` → 立项数量 and nothing. */
export function idWords(id: string): { word: string; name: string | null } {
  for (const [prefix, word] of words) {
    if (prefix.endsWith('.') && id.startsWith(prefix)) return { word, name: id.slice(prefix.length) };
    if (id === prefix) return { word, name: null };
  }
  return { word: id, name: null };
}
