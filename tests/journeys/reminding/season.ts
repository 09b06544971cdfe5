/** The time in which a walk takes place, and what its people were sent by then. */
import { reminderTemplateIds } from '../../../domain/reminders/templates';
import { pathTo } from '../../../domain/routes';
import { dataOf } from '../../functions/support/application';
import type { TestEmulator } from '../../support/emulator';
import type { Reader } from './reader';

export interface Message {
  id: string;
  title: string;
  text: string;
}

export const inboxOf = async (cloud: TestEmulator, openid: string): Promise<Message[]> =>
  dataOf(await cloud.call(openid, 'inbox.list')).items;

type Push = Awaited<ReturnType<TestEmulator['messages']>>[number];
/** Their last field: what to do. */
const wordsOf = ({ data }: Push): string => Object.values(data).at(-1)?.value ?? '';

export const pushesOf = async (cloud: TestEmulator, openid: string): Promise<string[]> =>
  (await cloud.messages(openid)).map(wordsOf);

export async function openPush(cloud: TestEmulator, openid: string, reader: Reader, words: string): Promise<void> {
  const push = (await cloud.messages(openid)).find((message) => wordsOf(message) === words);
  await reader.tapPush({ words, page: push?.page ?? '' });
}

/** The clock stands at `instant` and the timer comes round. */
export async function comeTo(cloud: TestEmulator, instant: string): Promise<void> {
  await cloud.setClock(instant);
  await cloud.fireTimer('reminders');
}

/** She has tapped 允许 so often before. */
export async function allowBefore(cloud: TestEmulator, openid: string, times: number): Promise<void> {
  for (let tap = 0; tap < times; tap += 1) {
    for (const templateId of reminderTemplateIds) await cloud.accept(openid, templateId);
    const results = reminderTemplateIds.map((templateId) => ({ templateId, result: 'accept' }));
    dataOf(await cloud.call(openid, 'reminders.subscribe', { key: `before-${tap}`, results }));
  }
}

/** Finds the one message of that title in 消息, and taps it. */
export async function openMessage(cloud: TestEmulator, openid: string, reader: Reader, title: string): Promise<void> {
  const found = (await inboxOf(cloud, openid)).filter((message) => message.title === title);
  expect(found).toHaveLength(1);
  await reader.open(pathTo('inbox'));
  await reader.see(title);
  await reader.press(`message-${found[0]?.id}`);
}
