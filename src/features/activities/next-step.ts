/** What is to be done next about the activities of a project: one thing, the most pressing first. */
import type { Proposal } from '@domain/activities/dates';
import { unmetOf } from '@domain/activities/requirements';
import type { FilingTodo } from '@domain/activities/schema';
import type { Overview, ShownActivity } from './use-activities';
import { dayWords, isToRecord, requirementsOf } from './words';

export type NextStep =
  | { kind: 'record' | 'hold'; activity: ShownActivity }
  | { kind: 'file'; activity: ShownActivity; filing: FilingTodo }
  | { kind: 'fix'; activity: ShownActivity; missing: string }
  | { kind: 'plan'; proposal: Proposal };

const openFilings = (activities: readonly ShownActivity[]) =>
  activities
    .flatMap((activity) => activity.filings.map((filing) => ({ activity, filing })))
    .filter(({ filing }) => filing.doneOn === null)
    .sort((a, b) => (a.filing.dueOn < b.filing.dueOn ? -1 : 1));

/** Null when nothing is left to do. */
export function nextStep(overview: Overview, now: number): NextStep | null {
  const planned = overview.activities.filter(({ status }) => status === 'planned');
  const past = planned.find((activity) => isToRecord(activity, now));
  if (past) return { kind: 'record', activity: past };
  const coming = planned.filter((activity) => !isToRecord(activity, now));
  const short = coming.flatMap((activity) => {
    const [unmet] = unmetOf(requirementsOf(overview, activity));
    return unmet ? [{ activity, missing: unmet.missing }] : [];
  })[0];
  if (short) return { kind: 'fix', ...short };
  const [filing] = openFilings(coming);
  if (filing) return { kind: 'file', ...filing };
  const [proposal] = overview.proposals;
  if (proposal) return { kind: 'plan', proposal };
  const [next] = coming;
  return next ? { kind: 'hold', activity: next } : null;
}

interface Words {
  title: string;
  note: string;
  button: string;
}

export function nextStepWords(step: NextStep, now: number): Words {
  switch (step.kind) {
    case 'record':
      return {
        title: `记录“${step.activity.title}”`,
        note: '活动已经结束，趁记得清楚把人数和情况写下来。',
        button: '去记录',
      };
    case 'fix':
      return { title: `“${step.activity.title}”还不合通知要求`, note: step.missing, button: '去修改' };
    case 'file':
      return {
        title: step.filing.title,
        note: `“${step.activity.title}”，建议 ${dayWords(step.filing.dueOn, now)}前办好`,
        button: '去登记备案',
      };
    case 'plan':
      return { title: `安排：${step.proposal.title}`, note: proposalNote(step.proposal, now), button: '安排这场活动' };
    case 'hold':
      return { title: `举办“${step.activity.title}”`, note: '都准备好了，按时举办即可。', button: '看这场活动' };
  }
}

/** `最晚 11月23日举办，备案建议 11月2日前办` */
export function proposalNote({ holdBy, filings, isTight, left }: Proposal, now: number): string {
  const many = left > 1 ? `还要办 ${left} 场，` : '';
  if (isTight && holdBy) return `${many}最晚 ${dayWords(holdBy, now)}举办；按建议的备案时间已来不及，请马上联系科协`;
  const [filing] = filings;
  const by = holdBy ? `最晚 ${dayWords(holdBy, now)}举办` : '通知没有写最晚哪天办';
  return `${many}${by}${filing && holdBy ? `；${filing.title}，建议 ${dayWords(filing.fileBy, now)}前办好` : ''}`;
}
