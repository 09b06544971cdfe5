import type { ActionInput } from '@domain/contracts';
import { AppError, type FieldProblem } from '@domain/errors';
import { endedStatuses } from '@domain/projects/lifecycle';
import type { Paper } from '@domain/projects/schema';
import { formatDate, toDate } from '@domain/time';
import type { Handler } from '../../context';
import type { ProjectDocument } from '../../repositories/projects';
import { changeProject } from '../projects/change-project';
import type { Deed } from '../projects/record-change';
import { requireAllowed, requireNoProblem } from '../projects/require';

type Input = ActionInput<'acceptance.recordPaper'>;
type Sent = Extract<Input, { deed: 'sent' }>;
type Received = Extract<Input, { deed: 'received' }>;

const wrongDay = (message: string): FieldProblem => ({ path: 'on', label: '日期', message });

function send({ way, on, number, copies }: Sent, { paper, status }: ProjectDocument, today: string): Deed | null {
  requireAllowed(endedStatuses.has(status) ? '项目已经结束，纸质材料不能再登记；如有需要请联系科协' : null);
  requireNoProblem(on > today ? wrongDay('不能晚于今天，寄出后再登记') : null);
  const isSo = paper?.way === way && paper.on === on && paper.number === number && paper.copies === copies;
  if (isSo) return null;
  const next: Paper = { way, on, number, copies, receivedOn: null };
  const how = way === 'post' ? '寄出' : '送交';
  return {
    changes: { paper: next },
    text: `${how}纸质材料 ${copies} 份，${formatDate(on)}${number === null ? '' : `，单号 ${number}`}`,
  };
}

function receive({ on }: Received, { paper }: ProjectDocument, today: string): Deed | null {
  if (!paper) {
    throw new AppError('TRANSITION_NOT_ALLOWED', { message: '联系人还没有登记寄出，登记后才能确认收到' });
  }
  if (paper.receivedOn === on) return null;
  requireNoProblem(on > today ? wrongDay('不能晚于今天') : null);
  requireNoProblem(on < paper.on ? wrongDay(`不能早于寄出的${formatDate(paper.on)}`) : null);
  return {
    changes: { paper: { ...paper, receivedOn: on } },
    text: `收到纸质材料 ${paper.copies} 份，${formatDate(on)}`,
  };
}

/** Sent by the contact person, received by the association: each says what she did herself. */
export const recordPaper: Handler<'acceptance.recordPaper'> = async (context, input) => {
  const today = toDate(context.now);
  const { paper, version } =
    input.deed === 'sent'
      ? await changeProject(context, input.id, 'contact_person', (project) => send(input, project, today))
      : await changeProject(context, input.id, 'officer', (project) => receive(input, project, today));
  if (!paper) throw new Error(`project ${input.id} has no record of its paper copies`);
  return { paper, version };
};
