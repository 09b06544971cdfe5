import { requestCap } from '@domain/applications/money';
import type { ActionInput } from '@domain/contracts';
import { AppError } from '@domain/errors';
import { formatYuan } from '@domain/money';
import { projectEvent } from '@domain/projects/lifecycle';
import { endOfDate, formatDate, formatLastMoment, MS_PER_DAY, toDate, toInstant, toMs } from '@domain/time';
import type { Handler } from '../../context';
import type { AcceptanceRules } from '../../repositories/calls';
import type { ProjectDocument } from '../../repositories/projects';
import { changeProject } from './change-project';
import type { Deed } from './record-change';
import { requireNext, requireNoProblem, requireWithin } from './require';

type Input = ActionInput<'projects.decide'>;
type Of<D extends Input['decision']> = Extract<Input, { decision: D }>;
/** What a step changes beside the status, and how it is told. */
type Part = { changes?: Deed['changes']; detail?: string; news: NonNullable<Deed['news']> };

function publicize({ days }: Of<'publicize'>, now: number): Part {
  const endsBefore = toInstant(endOfDate(toDate(now)) + days * MS_PER_DAY);
  return {
    changes: { publicity: { startedAt: toInstant(now), endsBefore } },
    detail: `公示 ${days} 天，到 ${formatLastMoment(endsBefore)} 结束`,
    news: { kind: 'publicize', endsBefore },
  };
}

function award({ awardedYuan }: Of<'award'>, project: ProjectDocument, rules: AcceptanceRules, now: number): Part {
  const { publicity } = project;
  if (publicity && now < toMs(publicity.endsBefore)) {
    throw new AppError('PUBLICITY_NOT_OVER', {
      message: `公示到 ${formatLastMoment(publicity.endsBefore)} 结束，之后才能给予资助`,
    });
  }
  const cap = requestCap(rules, project.trackCodes);
  requireWithin(cap !== null && awardedYuan > cap ? `资助金额不能超过 ${formatYuan(cap)}，请改小后再试` : null);
  return {
    changes: { awardedYuan },
    detail: `资助 ${formatYuan(awardedYuan)}`,
    news: { kind: 'award', awardedYuan },
  };
}

function pay({ paidOn }: Of<'pay'>, { contract, awardedYuan }: ProjectDocument, now: number): Part {
  const isAhead = paidOn > toDate(now);
  requireNoProblem(isAhead ? { path: 'paidOn', label: '拨付日期', message: '不能晚于今天' } : null);
  return {
    changes: { contract: { ...contract, fundedOn: paidOn, fundedYuan: awardedYuan } },
    detail: `${formatYuan(awardedYuan)}（${formatDate(paidOn, { year: true })}）`,
    news: { kind: 'pay', paidOn, awardedYuan },
  };
}

function partOf(input: Input, project: ProjectDocument, rules: AcceptanceRules, now: number): Part {
  const at = toInstant(now);
  switch (input.decision) {
    case 'send_to_experts':
      return { news: { kind: 'send_to_experts' } };
    case 'publicize':
      return publicize(input, now);
    case 'award':
      return award(input, project, rules, now);
    case 'pay':
      return pay(input, project, now);
    case 'close': {
      const outcome = { result: 'passed', at, comment: null, recoveredYuan: null } as const;
      return { changes: { outcome }, news: { kind: 'close' } };
    }
    case 'decline': {
      const outcome = { result: 'declined', at, comment: input.reason, recoveredYuan: null } as const;
      return { changes: { outcome }, detail: `原因：${input.reason}`, news: { kind: 'decline', reason: input.reason } };
    }
  }
}

/** Whether a repeated request finds done what it asked for. */
function isDone(input: Input, { status, awardedYuan, contract, outcome }: ProjectDocument): boolean {
  switch (input.decision) {
    case 'send_to_experts':
      return status === 'expert_review';
    case 'publicize':
      return status === 'publicity';
    case 'award':
      return status === 'awarded' && awardedYuan === input.awardedYuan;
    case 'pay':
      return status === 'paid' && contract.fundedOn === input.paidOn;
    case 'close':
      return status === 'closed';
    case 'decline':
      return status === 'declined' && outcome?.comment === input.reason;
  }
}

/** The officer's steps of the afterwards way, once results were handed in. */
export const decideProject: Handler<'projects.decide'> = async (context, input) => {
  const { decision } = input;
  const { status } = await changeProject(context, input.id, 'officer', (project, rules) => {
    // The advance way closes by its acceptance, and knows none of the other steps.
    if (project.funding !== 'afterwards') throw new AppError('TRANSITION_NOT_ALLOWED');
    if (isDone(input, project)) return null;
    const next = requireNext(project, decision);
    const { changes, detail, news } = partOf(input, project, rules, context.now);
    const event = projectEvent(project.funding, decision) ?? '';
    return { changes: { ...changes, status: next }, text: detail ? `${event}，${detail}` : event, news };
  });
  return { status };
};
