/** At most one push of one message to one person; the message is in the inbox already. */

import type { Delivery } from '@domain/reminders/delivery';
import { beginSend, nothingLeft, remainingOf, takeBackSend } from '@domain/reminders/ledger';
import { retryOrGiveUp, waitForTurn } from '@domain/reminders/retry';
import { type ReminderTemplateName, reminderTemplates } from '@domain/reminders/templates';
import { logError } from '../entry/log';
import type { SubscribeMessage } from '../platform/cloud';
import type { Ledgers } from './ledgers';
import { type PushOutcome, pushOutcome } from './push-outcome';
import type { RunEnvironment } from './run-environment';

export interface Push {
  messageId: string;
  openid: string;
  template: ReminderTemplateName;
  page: string;
  data: SubscribeMessage['data'];
  /** Attempts before this one. */
  attempts: number;
}

async function send(environment: RunEnvironment, { openid, template, page, data }: Push): Promise<PushOutcome> {
  await environment.pace();
  try {
    await environment.send({ touser: openid, templateId: reminderTemplates[template].id, page, data });
    return 'pushed';
  } catch (error) {
    const outcome = pushOutcome(error);
    if (outcome !== 'refused') logError(error, { requestId: environment.runId, action: `push:${outcome}` });
    return outcome;
  }
}

export async function deliver(environment: RunEnvironment, ledgers: Ledgers, push: Push): Promise<Delivery> {
  const { openid, messageId, attempts } = push;
  const { id: templateId } = reminderTemplates[push.template];
  const { runId, clock } = environment;
  const { ledger, answer } = await ledgers.change(openid, (current) => {
    const beginning = beginSend(current, { templateId, messageId, by: runId }, clock());
    return { next: beginning.kind === 'begin' ? beginning.ledger : null, answer: beginning.kind };
  });
  if (answer === 'no_credit') return { openid, state: 'no_credit', attempts, nextTryAt: null };
  if (answer === 'begun') return { openid, state: 'unknown', attempts, nextTryAt: null };
  if (answer === 'busy') return waitForTurn(openid, attempts, clock());

  const outcome = await send(environment, push);
  const tried = attempts + 1;
  if (outcome === 'refused') {
    const believed = remainingOf(ledger, templateId);
    await ledgers.change(openid, (current) => ({
      next: nothingLeft(current, { templateId, messageId, believed }),
      answer: null,
    }));
  }
  if (outcome === 'retry' || outcome === 'failed') {
    await ledgers.change(openid, (current) => ({
      next: takeBackSend(current, { templateId, messageId }),
      answer: null,
    }));
  }
  return outcome === 'retry'
    ? retryOrGiveUp(openid, tried, clock())
    : { openid, state: outcome, attempts: tried, nextTryAt: null };
}
