/** What every reminder says when its moment has come, word for word; and the rule that it is sent by. */
import { TEMPLATE_THING_MAX } from '@domain/constants';
import { planReminders } from '@domain/reminders/plan-document';
import { type MatterKind, matterRules } from '@domain/reminders/rules';
import { reminderMessage } from '@domain/reminders/text';
import { toMs } from '@domain/time';
import { matterOf, subjectOf } from './support';

type Row = readonly [rule: string, moment: string, title: string, text: string, push: string];

/** All dates are the last moment of 30 November 2026; the activity begins at nine that day. */
const table: Record<Exclude<MatterKind, 'news'>, { source: string; said: readonly Row[] }> = {
  submit: {
    source: '申报截止：7、3、1 天和 3 小时前，只在没有提交时',
    said: [
      [
        'deadline-7d',
        '11-23T09:00',
        '申报还有7天截止',
        '绿色制造学术报告会。请于 11月30日 23:59 前完成。',
        '申报尚未提交，请尽快完成',
      ],
      [
        'deadline-3d',
        '11-27T09:00',
        '申报还有3天截止',
        '绿色制造学术报告会。请于 11月30日 23:59 前完成。',
        '申报尚未提交，请尽快完成',
      ],
      [
        'deadline-1d',
        '11-29T09:00',
        '申报明天截止',
        '绿色制造学术报告会。请于 11月30日 23:59 前完成。',
        '申报尚未提交，请尽快完成',
      ],
      [
        'deadline-3h',
        '11-30T21:00',
        '申报还有3小时截止',
        '绿色制造学术报告会。请于 11月30日 23:59 前完成。',
        '申报尚未提交，请尽快完成',
      ],
    ],
  },
  correct: {
    source: '退回修改：通知只给几天，3、1 天和 3 小时前',
    said: [
      [
        'correct-3d',
        '11-27T09:00',
        '申报修改还有3天截止',
        '绿色制造学术报告会。请于 11月30日 23:59 前改好，重新提交。',
        '申报被退回，请改好重新提交',
      ],
      [
        'correct-1d',
        '11-29T09:00',
        '申报修改明天截止',
        '绿色制造学术报告会。请于 11月30日 23:59 前改好，重新提交。',
        '申报被退回，请改好重新提交',
      ],
      [
        'correct-3h',
        '11-30T21:00',
        '申报修改还有3小时截止',
        '绿色制造学术报告会。请于 11月30日 23:59 前改好，重新提交。',
        '申报被退回，请改好重新提交',
      ],
    ],
  },
  file: {
    source: '网上系统、邮寄、盖章：同申报截止，只在没有办完时',
    said: [
      [
        'file-7d',
        '11-23T09:00',
        '正式申报还有7天截止',
        '绿色制造学术报告会。还要办：网上系统填报、邮寄纸质材料。请于 11月30日 23:59 前办完。',
        '待办：网上系统填报、邮寄纸质材料',
      ],
      [
        'file-3d',
        '11-27T09:00',
        '正式申报还有3天截止',
        '绿色制造学术报告会。还要办：网上系统填报、邮寄纸质材料。请于 11月30日 23:59 前办完。',
        '待办：网上系统填报、邮寄纸质材料',
      ],
      [
        'file-1d',
        '11-29T09:00',
        '正式申报明天截止',
        '绿色制造学术报告会。还要办：网上系统填报、邮寄纸质材料。请于 11月30日 23:59 前办完。',
        '待办：网上系统填报、邮寄纸质材料',
      ],
      [
        'file-3h',
        '11-30T21:00',
        '正式申报还有3小时截止',
        '绿色制造学术报告会。还要办：网上系统填报、邮寄纸质材料。请于 11月30日 23:59 前办完。',
        '待办：网上系统填报、邮寄纸质材料',
      ],
    ],
  },
  publicity: {
    source: '公示：结束前一天；期满没有下一步时告诉科协',
    said: [
      [
        'publicity-1d',
        '11-29T09:00',
        '公示明天结束',
        '绿色制造学术报告会。公示到 11月30日 23:59 结束，有异议请在此前向科协提出。',
        '公示期内有异议请联系科协',
      ],
      [
        'publicity-over',
        '12-01T09:00',
        '公示期满',
        '绿色制造学术报告会。没有异议即可办理下一步。',
        '没有异议即可办理下一步。',
      ],
    ],
  },
  contract: {
    source: '立项后签合同：通知没有期限，3、7、14 天后提醒，三周后请科协联系',
    said: [
      [
        'contract-3d',
        '12-03T09:00',
        '项目合同书还没有签订',
        '绿色制造学术报告会。请签订合同并上传盖章扫描件，之后拨付经费。',
        '请签订合同并上传盖章扫描件',
      ],
      [
        'contract-7d',
        '12-07T09:00',
        '项目合同书还没有签订',
        '绿色制造学术报告会。请签订合同并上传盖章扫描件，之后拨付经费。',
        '请签订合同并上传盖章扫描件',
      ],
      [
        'contract-14d',
        '12-14T09:00',
        '项目合同书还没有签订',
        '绿色制造学术报告会。请签订合同并上传盖章扫描件，之后拨付经费。',
        '请签订合同并上传盖章扫描件',
      ],
      [
        'contract-officer',
        '12-21T09:00',
        '项目合同书还没有签订',
        '绿色制造学术报告会。立项三周仍未签订合同，请联系项目联系人。',
        '立项三周仍未签订合同，请联系项目联系人。',
      ],
    ],
  },
  filing: {
    source: '活动备案（GX-2026 二、（二）5）：建议日前 7、3、1 天和当天',
    said: [
      [
        'filing-7d',
        '11-23T09:00',
        '活动备案还有7天到期',
        '绿色制造学术报告会：报告会、论坛备案。建议于 11月30日 23:59 前办好。',
        '活动前须备案，请尽快办理',
      ],
      [
        'filing-3d',
        '11-27T09:00',
        '活动备案还有3天到期',
        '绿色制造学术报告会：报告会、论坛备案。建议于 11月30日 23:59 前办好。',
        '活动前须备案，请尽快办理',
      ],
      [
        'filing-1d',
        '11-29T09:00',
        '活动备案明天到期',
        '绿色制造学术报告会：报告会、论坛备案。建议于 11月30日 23:59 前办好。',
        '活动前须备案，请尽快办理',
      ],
      [
        'filing-0d',
        '11-30T09:00',
        '活动备案今天到期',
        '绿色制造学术报告会：报告会、论坛备案。建议于 11月30日 23:59 前办好。',
        '活动前须备案，请尽快办理',
      ],
    ],
  },
  activity: {
    source: '活动前一天：带上要拍的照片',
    said: [
      [
        'activity-1d',
        '11-29T09:00',
        '活动明天举办',
        '绿色制造学术报告会。要拍：全景2张、专家作报告1张。11月30日 09:00 开始。',
        '拍：全景2张、专家作报告1张',
      ],
    ],
  },
  record: {
    source: '活动办完没有记录：次日和三天后',
    said: [
      [
        'record-1d',
        '12-01T09:00',
        '活动已办完，还没有记录',
        '绿色制造学术报告会。请记下参加人数和活动情况，核对照片；没有记录的活动不计入任务。',
        '请记下参加人数和活动情况',
      ],
      [
        'record-3d',
        '12-03T09:00',
        '活动已办完，还没有记录',
        '绿色制造学术报告会。请记下参加人数和活动情况，核对照片；没有记录的活动不计入任务。',
        '请记下参加人数和活动情况',
      ],
    ],
  },
  item: {
    source: '单独到期的材料（GX-2023 2023-10 宣传片 7月20日）：7、3、1 天、当天，超期次日',
    said: [
      [
        'item-7d',
        '11-23T09:00',
        '验收材料还有7天到期',
        '绿色制造学术报告会：宣传片。请于 11月30日 23:59 前备齐。',
        '缺：宣传片',
      ],
      [
        'item-3d',
        '11-27T09:00',
        '验收材料还有3天到期',
        '绿色制造学术报告会：宣传片。请于 11月30日 23:59 前备齐。',
        '缺：宣传片',
      ],
      [
        'item-1d',
        '11-29T09:00',
        '验收材料明天到期',
        '绿色制造学术报告会：宣传片。请于 11月30日 23:59 前备齐。',
        '缺：宣传片',
      ],
      [
        'item-0d',
        '11-30T09:00',
        '验收材料今天到期',
        '绿色制造学术报告会：宣传片。请于 11月30日 23:59 前备齐。',
        '缺：宣传片',
      ],
      [
        'item-overdue-1d',
        '12-01T09:00',
        '验收材料已超期1天',
        '绿色制造学术报告会：宣传片。应于 11月30日 23:59 前备齐，请尽快补上。',
        '缺：宣传片',
      ],
    ],
  },
  acceptance: {
    source: '验收（GX-2026 四）：30、14、7、3、1 天、当天，超期 1、3、7 天，之后请科协联系',
    said: [
      [
        'acceptance-30d',
        '10-31T09:00',
        '验收材料还有30天到期',
        '绿色制造学术报告会。还缺：全景还差1张、经费决算表。请于 11月30日 23:59 前提交。',
        '缺：全景还差1张、经费决算表',
      ],
      [
        'acceptance-14d',
        '11-16T09:00',
        '验收材料还有14天到期',
        '绿色制造学术报告会。还缺：全景还差1张、经费决算表。请于 11月30日 23:59 前提交。',
        '缺：全景还差1张、经费决算表',
      ],
      [
        'acceptance-7d',
        '11-23T09:00',
        '验收材料还有7天到期',
        '绿色制造学术报告会。还缺：全景还差1张、经费决算表。请于 11月30日 23:59 前提交。',
        '缺：全景还差1张、经费决算表',
      ],
      [
        'acceptance-3d',
        '11-27T09:00',
        '验收材料还有3天到期',
        '绿色制造学术报告会。还缺：全景还差1张、经费决算表。请于 11月30日 23:59 前提交。',
        '缺：全景还差1张、经费决算表',
      ],
      [
        'acceptance-1d',
        '11-29T09:00',
        '验收材料明天到期',
        '绿色制造学术报告会。还缺：全景还差1张、经费决算表。请于 11月30日 23:59 前提交。',
        '缺：全景还差1张、经费决算表',
      ],
      [
        'acceptance-0d',
        '11-30T09:00',
        '验收材料今天到期',
        '绿色制造学术报告会。还缺：全景还差1张、经费决算表。请于 11月30日 23:59 前提交。',
        '缺：全景还差1张、经费决算表',
      ],
      [
        'acceptance-overdue-1d',
        '12-01T09:00',
        '验收材料已超期1天',
        '绿色制造学术报告会。还缺：全景还差1张、经费决算表。应于 11月30日 23:59 前提交，请尽快提交；有困难请联系科协。',
        '缺：全景还差1张、经费决算表',
      ],
      [
        'acceptance-overdue-3d',
        '12-03T09:00',
        '验收材料已超期3天',
        '绿色制造学术报告会。还缺：全景还差1张、经费决算表。应于 11月30日 23:59 前提交，请尽快提交；有困难请联系科协。',
        '缺：全景还差1张、经费决算表',
      ],
      [
        'acceptance-overdue-7d',
        '12-07T09:00',
        '验收材料已超期7天',
        '绿色制造学术报告会。还缺：全景还差1张、经费决算表。应于 11月30日 23:59 前提交，请尽快提交；有困难请联系科协。',
        '缺：全景还差1张、经费决算表',
      ],
      [
        'acceptance-officer',
        '12-08T09:00',
        '验收材料已超期8天',
        '绿色制造学术报告会。还缺：全景还差1张、经费决算表。已经提醒三次，请联系项目联系人。',
        '缺：全景还差1张、经费决算表',
      ],
    ],
  },
  call: {
    source: '关注的通知：同申报截止',
    said: [
      [
        'call-7d',
        '11-23T09:00',
        '您关注的通知还有7天截止',
        '绿色制造学术报告会。请于 11月30日 23:59 前提交申报。',
        '可以申报，请留意截止时间',
      ],
      [
        'call-3d',
        '11-27T09:00',
        '您关注的通知还有3天截止',
        '绿色制造学术报告会。请于 11月30日 23:59 前提交申报。',
        '可以申报，请留意截止时间',
      ],
      [
        'call-1d',
        '11-29T09:00',
        '您关注的通知明天截止',
        '绿色制造学术报告会。请于 11月30日 23:59 前提交申报。',
        '可以申报，请留意截止时间',
      ],
      [
        'call-3h',
        '11-30T21:00',
        '您关注的通知还有3小时截止',
        '绿色制造学术报告会。请于 11月30日 23:59 前提交申报。',
        '可以申报，请留意截止时间',
      ],
    ],
  },
};

/** What is said at all that is planned of one matter. */
function said(kind: MatterKind): Row[] {
  const matter = matterOf(kind);
  const { title: subjectTitle, ...subject } = subjectOf([matter]);
  const { items } = planReminders({ ...subject, title: subjectTitle }, ['someone'], toMs(subject.startedAt));
  return items.map(({ ruleId, dueAt }) => {
    const { title, text, data } = reminderMessage({ ruleId, subjectTitle, matter, now: toMs(dueAt) });
    return [ruleId, dueAt.slice(5, 16), title, text, data.thing3?.value ?? ''];
  });
}

const kinds = Object.keys(table) as (keyof typeof table)[];

test.each(kinds.map((kind) => [kind, table[kind].source] as const))('%s（%s）', (kind) => {
  expect(said(kind)).toEqual(table[kind].said);
});

test('no rule of the table is without its words here', () => {
  const written = kinds.flatMap((kind) => table[kind].said.map(([rule]) => rule));
  const rules = Object.values(matterRules).flatMap(({ moments }) => moments.map(({ id }) => id));
  expect([...written, 'news'].sort()).toEqual([...rules].sort());
  expect(new Set(rules).size).toBe(rules.length);
});

test('where nothing in particular is missing, a push says what to do', () => {
  const matter = matterOf('acceptance', { missing: [] });
  const now = toMs('2026-11-23T09:00:00+08:00');
  const { text, data } = reminderMessage({ ruleId: 'acceptance-7d', subjectTitle: '报告会', matter, now });
  expect(text).toBe('报告会。请于 11月30日 23:59 前提交。');
  expect(data.thing3?.value).toBe('材料已齐，请提交');
});

test('a reminder that comes late speaks of the day on which it comes', () => {
  const say = (at: string) =>
    reminderMessage({ ruleId: 'acceptance-0d', subjectTitle: '报告会', matter: matterOf('acceptance'), now: toMs(at) });
  expect(say('2026-11-28T10:00:00+08:00').title).toBe('验收材料还有2天到期');
  expect(say('2026-12-02T10:00:00+08:00')).toMatchObject({
    title: '验收材料已超期2天',
    text: expect.stringContaining('应于 11月30日 23:59 前提交'),
  });
});

test('no push is longer than its template allows', () => {
  for (const [, , , , push] of kinds.flatMap((kind) => table[kind].said)) {
    expect([...push].length).toBeLessThanOrEqual(TEMPLATE_THING_MAX);
    expect(push).not.toBe('');
  }
});
