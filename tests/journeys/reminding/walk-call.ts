/** A call that is followed before anything was begun. */
import { pathTo } from '../../../domain/routes';
import type { TestEmulator } from '../../support/emulator';
import type { Reader } from './reader';
import { comeTo, openMessage, openPush, pushesOf } from './season';

const CALL = pathTo('call', { slug: 'gx-2026' });
const CALL_TITLE = '自治区科协关于申报2026年度“提质增效”项目的通知';
/** It closes on 22 April. */
const THREE_DAYS_BEFORE = '2026-04-19T09:01:00+08:00';
const IN_INBOX = '您关注的通知还有3天截止';
const ADVICE = '可以申报，请留意截止时间';

async function follow(reader: Reader, isAllowed: boolean): Promise<void> {
  await reader.open(CALL);
  await reader.answerPanel('follow-call', isAllowed);
  await reader.seeIn('follow-call', '已关注');
}

export async function followAndRefuse(cloud: TestEmulator, openid: string, reader: Reader): Promise<void> {
  await follow(reader, false);
  await reader.open(pathTo('reminders'));
  await reader.see('您之前没有允许，这几天不再主动询问');
  await reader.seeIn('reminder-shortage', '都没有推送次数，只会出现在“消息”里');
  await reader.seeIn('reminder-2026-04-19-0', '只到消息');
  await comeTo(cloud, THREE_DAYS_BEFORE);
  await openMessage(cloud, openid, reader, IN_INBOX);
  await reader.see(CALL_TITLE);
  expect(await pushesOf(cloud, openid)).toEqual([]);
}

export async function followAndAllow(cloud: TestEmulator, openid: string, reader: Reader): Promise<void> {
  await follow(reader, true);
  await reader.open(pathTo('reminders'));
  await reader.seeIn('reminder-2026-04-19-0', '微信推送');
  await comeTo(cloud, THREE_DAYS_BEFORE);
  expect(await pushesOf(cloud, openid)).toEqual([ADVICE]);
  await openPush(cloud, openid, reader, ADVICE);
  await reader.see(CALL_TITLE);
  expect(reader.path()).toBe(CALL);
  await openMessage(cloud, openid, reader, IN_INBOX);
  await reader.see(CALL_TITLE);
  expect(reader.path()).toBe(CALL);
}
