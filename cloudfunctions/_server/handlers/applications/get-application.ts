import { moneyRules } from '@domain/call/money-rules';
import { windowOf } from '@domain/call/window';
import type { Handler } from '../../context';
import { findApplicationWithTimeline } from '../../repositories/applications';
import { categoryOf, getStoredCall } from '../../repositories/calls';
import { getPerson, ofContactPerson } from '../guards';
import { toApplication } from './present-application';

/** Three queries: the person, the application with its timeline, the call. */
export const getApplication: Handler<'applications.get'> = async (context, { id }) => {
  const person = await getPerson(context);
  const found = await findApplicationWithTimeline(id);
  const application = ofContactPerson(person, found?.application ?? null);
  const call = await getStoredCall(application.callSlug);
  const category = categoryOf(call, application.categoryCode);
  // The call's own date: it may have been moved since the draft was started.
  const { closesBefore } = windowOf(call, category);
  return {
    application: { ...toApplication(application), closesBefore },
    category,
    submission: call.submission,
    limits: call.limits,
    contacts: [...category.contacts, ...call.contacts],
    moneyRules: moneyRules(call, category).map(({ text }) => text),
    timeline: found?.timeline ?? [],
  };
};
