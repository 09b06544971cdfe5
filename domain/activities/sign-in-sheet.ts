/** The 签到表 as a notice's materials have it: its head, its columns, and the whole as text for a spreadsheet. */
import { beijing, formatDate, toDate, toMs } from '../time';
import type { Activity } from './schema';
import type { SignIn } from './sign-in';

export interface SignInSheet {
  activity: Pick<Activity, 'title' | 'startsAt' | 'endsAt' | 'place'>;
  organizationName: string;
  signIns: readonly SignIn[];
}

export const sheetColumns = ['序号', '姓名', '单位', '电话', '签到时间'] as const;

export function sheetHead({ activity, organizationName, signIns }: SignInSheet): { label: string; value: string }[] {
  const { title, startsAt, endsAt, place } = activity;
  const clock = (instant: string) => beijing(instant).format('HH:mm');
  const [from, to] = [toDate(toMs(startsAt)), toDate(toMs(endsAt))];
  const until = from === to ? clock(endsAt) : `${formatDate(to)} ${clock(endsAt)}`;
  return [
    { label: '活动名称', value: title },
    { label: '时间', value: `${formatDate(from, { year: true })} ${clock(startsAt)}–${until}` },
    { label: '地点', value: place },
    { label: '承办单位', value: organizationName },
    { label: '签到人数', value: `${signIns.length} 人` },
  ];
}

/** The cells of one line, in the order of the columns. */
export const sheetRow = ({ name, unit, maskedPhone, at }: SignIn, index: number): string[] => [
  String(index + 1),
  name,
  unit,
  maskedPhone,
  beijing(at).format('M月D日 HH:mm'),
];

/** Tabs between cells: pasted into a spreadsheet it is a table. What she typed must not break it. */
export function sheetText(sheet: SignInSheet): string {
  const clean = (cell: string) => cell.replace(/\s+/g, ' ');
  return [
    '活动签到表',
    ...sheetHead(sheet).map(({ label, value }) => `${label}：${value}`),
    sheetColumns.join('\t'),
    ...sheet.signIns.map((signIn, index) => sheetRow(signIn, index).map(clean).join('\t')),
  ].join('\n');
}
