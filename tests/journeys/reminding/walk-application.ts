/** What officers do with an application is told at once, and by night in 消息 only until the morning. */
import { pathTo } from '../../../domain/routes';
import { CONTACT, dataOf, fillDraft, staff } from '../../functions/support/application';
import type { TestEmulator } from '../../support/emulator';
import type { Reader } from './reader';
import { allowBefore, comeTo, openMessage, openPush, pushesOf } from './season';

const COMMENT = '请写明服务多少人、解决什么问题';
const RETURNED = '4月20日前改好：项目目标、预期成果';
const ACCEPTED = '正在形式审查，您现在不用做什么';
const LATE = '2026-04-15T23:00:00+08:00';
const TOO_EARLY = '2026-04-16T08:25:00+08:00';
const MORNING = '2026-04-16T08:30:00+08:00';

const applicationOf = async (cloud: TestEmulator): Promise<{ id: string; version: number }> =>
  dataOf(await cloud.call(CONTACT, 'applications.list')).applications[0];

export async function readReturn(cloud: TestEmulator, reader: Reader): Promise<void> {
  await allowBefore(cloud, CONTACT, 2);
  const draft = await fillDraft(cloud);
  const { id } = draft;
  dataOf(await cloud.call(CONTACT, 'applications.submit', draft));
  const comments = [{ path: 'answers.goals', text: COMMENT }];
  dataOf(await staff(cloud, 'applications.return', { id, comments, correctUntil: '2026-04-20' }));
  await cloud.fireTimer('reminders');
  expect(await pushesOf(cloud, CONTACT)).toEqual([RETURNED]);
  await openPush(cloud, CONTACT, reader, RETURNED);
  await reader.see(COMMENT);
  expect(reader.path()).toBe(pathTo('application', { id }));
  await openMessage(cloud, CONTACT, reader, '申报被退回修改');
  await reader.see(COMMENT);
  await reader.press('comment-0');
  await reader.see(`修改意见：${COMMENT}`);
}

export async function pushWaitsForMorning(cloud: TestEmulator, reader: Reader): Promise<void> {
  const { id } = await applicationOf(cloud);
  const { application } = dataOf(await cloud.call(CONTACT, 'applications.get', { id }));
  dataOf(await cloud.call(CONTACT, 'applications.submit', { id, version: application.version }));
  await cloud.setClock(LATE);
  dataOf(await staff(cloud, 'applications.accept', { id }));
  await cloud.fireTimer('reminders');
  // Seen but not opened: what was read is not pushed any more.
  await reader.open(pathTo('inbox'));
  await reader.see('申报已受理');
  await comeTo(cloud, TOO_EARLY);
  expect(await pushesOf(cloud, CONTACT)).toEqual([RETURNED]);
  await comeTo(cloud, MORNING);
  expect(await pushesOf(cloud, CONTACT)).toEqual([RETURNED, ACCEPTED]);
  await openPush(cloud, CONTACT, reader, ACCEPTED);
  await reader.see('提交之后的步骤');
}
