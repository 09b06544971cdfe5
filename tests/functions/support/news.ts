/** What people are told at once: the inbox as the phone lists it, the pushes as WeChat delivered them. */
import { reminderTemplates } from '../../../domain/reminders/templates';
import type { TestEmulator } from '../../support/emulator';
import { dataOf, fillDraft } from './application';

export const PROGRESS = reminderTemplates.progress.id;

/**
 * The user taps 允许, and the phone reports it.
 * @param before how often she has done so: each tap is one of its own
 */
export async function allow(cloud: TestEmulator, openid: string, times = 1, before = 0): Promise<void> {
  for (let tap = before + 1; tap <= before + times; tap += 1) {
    await cloud.accept(openid, PROGRESS);
    const results = [{ templateId: PROGRESS, result: 'accept' }];
    dataOf(await cloud.call(openid, 'reminders.subscribe', { key: `allow-${openid}-${tap}`, results }));
  }
}

export const remaining = async (cloud: TestEmulator, openid: string): Promise<number> =>
  dataOf(await cloud.call(openid, 'reminders.status')).credits.find(
    (credit: { templateId: string }) => credit.templateId === PROGRESS,
  ).remaining;

export interface InboxItem {
  id: string;
  title: string;
  text: string;
  link: string;
  isRead: boolean;
}
export const inboxOf = async (cloud: TestEmulator, openid: string): Promise<InboxItem[]> =>
  dataOf(await cloud.call(openid, 'inbox.list')).items;

/** Page and words of each push about what has happened, oldest first. */
export const pushesTo = async (cloud: TestEmulator, openid: string): Promise<[page: string | null, ...string[]][]> =>
  (await cloud.messages(openid))
    .filter(({ templateId }) => templateId === PROGRESS)
    .map(({ page, data }) => [page, ...Object.values(data).map(({ value }) => value)]);

/** An application that its officer has before her. */
export async function handIn(cloud: TestEmulator, openid: string): Promise<string> {
  const { id, version } = await fillDraft(cloud);
  dataOf(await cloud.call(openid, 'applications.submit', { id, version }));
  return id;
}
