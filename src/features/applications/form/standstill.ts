/** Why a form takes nothing more in, and what the reader can do; null while it does. */
import { isEditable } from '@domain/applications/lifecycle';
import type { ActionOutput } from '@domain/contracts';
import type { AppError } from '@domain/errors';
import { formatLastMoment, toMs } from '@domain/time';
import type { DraftStatus } from '../draft/types';

type Application = ActionOutput<'applications.get'>['application'];

export interface Standstill {
  reason: string;
  advice: string;
  /** False: all is well, it is simply handed in. */
  isTrouble: boolean;
}

export const isSubmitted = ({ status }: Application): boolean => !isEditable(status);

/** Until when it takes something in; after a return only the correction's own deadline counts. */
export const dueOf = ({ status, closesBefore, correction }: Application): string | null =>
  status === 'returned' ? (correction?.correctBefore ?? null) : closesBefore;

const LATE: ReadonlySet<string> = new Set(['CALL_CLOSED', 'CORRECTION_CLOSED']);

const unbound: Standstill = {
  reason: '您已不是本单位这项申报的项目联系人，新填的文字没有存进云端，只在这部手机上',
  advice: '可以复制全部文字，交给现在的项目联系人；如果这是弄错了，请联系本单位或科协。',
  isTrouble: true,
};

const LOST_ACCESS: ReadonlySet<string> = new Set(['FORBIDDEN', 'NOT_FOUND']);

export function standstill(
  application: Application,
  { status, error, now }: { status: DraftStatus; error: AppError | undefined; now: number },
): Standstill | null {
  if (error && LOST_ACCESS.has(error.code)) return unbound;
  if (status.kind === 'refused' && LOST_ACCESS.has(status.code)) return unbound;
  if (isSubmitted(application)) {
    return { reason: '已经提交，不能再改', advice: '科协退回修改时，可以在这里接着改。', isTrouble: false };
  }
  const due = dueOf(application);
  const isOver = due !== null && now >= toMs(due);
  if (isOver || (status.kind === 'refused' && LATE.has(status.code))) {
    const when = due ? `${formatLastMoment(due)} ` : '';
    const what = application.status === 'returned' ? '补正' : '申报';
    return {
      reason: `没有提交：${when}已经截止，逾期的${what}小程序和科协都不再收`,
      advice: '内容为您留着，可以复制下来，下次申报时用。对截止时间有疑问的，请联系科协。',
      isTrouble: true,
    };
  }
  if (status.kind === 'refused') {
    return {
      reason: `没有存进云端：${status.message}`,
      advice: '已填的内容都在这部手机上，可以复制全部文字，再返回刷新。',
      isTrouble: true,
    };
  }
  return null;
}
