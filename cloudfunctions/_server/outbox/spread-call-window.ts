import { isDeepStrictEqual } from 'node:util';
import { redateFiling } from '@domain/applications/filing';
import { windowOf } from '@domain/call/window';
import { asksTheSame } from '@domain/reminders/matter';
import { nobodysOfficers } from '@domain/reminders/plan-document';
import { pathTo } from '@domain/routes';
import { planApplicationIn } from '../handlers/applications/plan-application';
import { planFollowIn } from '../handlers/calls/plan-follow';
import { runTransaction } from '../platform/documents';
import { applicationSubject } from '../reminders/subjects';
import {
  type ApplicationDocument,
  findApplicationIn,
  listApplicationIdsOfCall,
  redateApplicationIn,
} from '../repositories/applications';
import { type CallDocument, categoryOf, getStoredCall } from '../repositories/calls';
import { findFollowIn, listFollowIdsOfCall, redateFollowIn } from '../repositories/follows';
import type { JobDocument } from '../repositories/outbox';
import { type Stage, workPage } from './page-of-stages';
import { tellDeadlineIn } from './tell-deadline';

/** Its own copies of the call's dates as they should be: its deadline, and, but for a correction, that of its formal filing. */
function datesOf({ filing, correction, ...application }: ApplicationDocument, call: CallDocument) {
  const window = windowOf(call, categoryOf(call, application.categoryCode));
  const isCorrected = correction !== null;
  return { closesBefore: window.closesBefore, filing: filing && !isCorrected ? redateFiling(filing, window) : filing };
}

/** The application's own copies of the dates, the reminders that count from them, and the news where something still asks for it. */
const applicationsOf = (call: CallDocument, now: number): Stage => ({
  listIds: (after, limit) => listApplicationIdsOfCall(call._id, after, limit),
  work: (id) =>
    runTransaction(async (transaction) => {
      const application = await findApplicationIn(transaction, id);
      if (!application) return;
      const { closesBefore: before, filing, contactOpenid: openid, issuerName, categoryCode } = application;
      const dates = datesOf(application, call);
      if (isDeepStrictEqual(dates, { closesBefore: before, filing })) return;
      const { closesBefore } = dates;
      const after = { ...application, ...dates };
      await redateApplicationIn(transaction, id, dates);
      await planApplicationIn(transaction, after, now);
      const isStill = asksTheSame(
        applicationSubject(id, application, now).matters,
        applicationSubject(id, after, now).matters,
      );
      if (isStill || closesBefore === before) return;
      const reader = { openid, link: pathTo('application', { id }), issuerName, categoryCode };
      await tellDeadlineIn(transaction, call, { ...reader, before, closesBefore }, now);
    }),
});

/** The reminders of whoever follows the call; who is filling in its form as well was told just before. */
const followsOf = (call: CallDocument, now: number): Stage => ({
  listIds: (after, limit) => listFollowIdsOfCall(call._id, after, limit),
  work: (id) =>
    runTransaction(async (transaction) => {
      const follow = await findFollowIn(transaction, id);
      if (!follow) return;
      const { closesBefore } = call.window;
      const { openid, closesBefore: before } = follow;
      await planFollowIn(transaction, call, follow, now);
      if (before === closesBefore) return;
      await redateFollowIn(transaction, id, closesBefore);
      if (before === undefined) return;
      const reader = { openid, link: pathTo('call', { slug: call._id }), ...nobodysOfficers };
      await tellDeadlineIn(transaction, call, { ...reader, before, closesBefore }, now);
    }),
});

/** A page of what copied the call's dates. Answers where it stopped; null when nothing is left. */
export async function spreadCallWindow(job: JobDocument, now: number): Promise<string | null> {
  const call = await getStoredCall(job.subjectId);
  return workPage([applicationsOf(call, now), followsOf(call, now)], job.cursor);
}
