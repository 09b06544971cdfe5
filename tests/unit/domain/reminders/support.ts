/** One matter of each kind, as a real project has it. */
import { QUIET_HOURS } from '@domain/constants';
import type { Matter } from '@domain/reminders/matter';
import { type PlannedMoment, pointlessAt } from '@domain/reminders/plan';
import type { ReminderSubject } from '@domain/reminders/plan-document';
import { type MatterKind, momentOf } from '@domain/reminders/rules';
import { MS_PER_DAY, toInstant, toMs } from '@domain/time';

/** The end of 30 November; of what begins, nine o'clock of that day. */
const END = '2026-12-01T00:00:00+08:00';

const more: Partial<Record<MatterKind, Partial<Matter>>> = {
  file: { missing: ['网上系统填报', '邮寄纸质材料'] },
  filing: { key: 'filing:forum', title: '报告会、论坛备案' },
  activity: { at: '2026-11-30T09:00:00+08:00', missing: ['全景2张', '专家作报告1张'] },
  item: { key: 'item:video', title: '宣传片', missing: ['宣传片'] },
  acceptance: { missing: ['全景还差1张', '经费决算表'] },
};

export const matterOf = (kind: MatterKind, over: Partial<Matter> = {}): Matter => ({
  key: kind,
  kind,
  at: END,
  missing: [],
  ...more[kind],
  ...over,
});

export const subjectOf = (matters: readonly Matter[], startedAt = '2026-01-01T00:00:00+08:00'): ReminderSubject => ({
  kind: 'project',
  id: 'p',
  version: 1,
  title: '绿色制造学术报告会',
  startedAt,
  issuerName: '广西科协',
  categoryCode: '2026-1',
  matters,
});

/** Why this is not to be sent then: after its end, or at night although the next morning would do; null where it is. */
export function nightProblem({ ruleId, matter, dueAt }: PlannedMoment, matters: readonly Matter[]): string | null {
  const end = pointlessAt(momentOf(ruleId).moment, matters.find(({ key }) => key === matter)?.at ?? '');
  if (toMs(dueAt) >= end) return `${ruleId} is due at ${dueAt}, after its end`;
  const clock = toInstant(toMs(dueAt)).slice(11, 16);
  if (clock < QUIET_HOURS.from && clock >= QUIET_HOURS.to) return null;
  const day = clock >= QUIET_HOURS.from ? toMs(dueAt) + MS_PER_DAY : toMs(dueAt);
  const morning = toMs(`${toInstant(day).slice(0, 10)}T${QUIET_HOURS.to}:00+08:00`);
  return morning < end ? `${ruleId} is due at ${dueAt}, at night` : null;
}
