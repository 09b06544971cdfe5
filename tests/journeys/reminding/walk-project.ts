/** The one paper that is missing before the acceptance: named, opened, handed in, and not heard of again. */
import { pathTo } from '../../../domain/routes';
import { CONTACT } from '../../functions/support/application';
import type { TestEmulator } from '../../support/emulator';
import { PDF } from '../../support/file-bytes';
import { almostReady, LEFT } from '../h5/acceptance-walk';
import type { Reader } from './reader';
import { allowBefore, comeTo, inboxOf, openMessage, openPush, pushesOf } from './season';

const PAPER = '自治区科协项目验收表';
const MISSING = `缺：${PAPER}`;
/** It is due on 30 November. */
const THIRTY_DAYS_BEFORE = '2026-10-31T09:01:00+08:00';
const FOURTEEN_DAYS_BEFORE = '2026-11-16T09:01:00+08:00';

export async function handInWhatIsMissing(cloud: TestEmulator, reader: Reader): Promise<void> {
  const id = await almostReady(cloud);
  // What she was told on the way came when nothing was allowed yet.
  await cloud.fireTimer('reminders');
  await allowBefore(cloud, CONTACT, 2);
  const itemPage = pathTo('checklistItem', { id, itemId: LEFT });
  await comeTo(cloud, THIRTY_DAYS_BEFORE);
  expect(await pushesOf(cloud, CONTACT)).toEqual([MISSING]);
  await openPush(cloud, CONTACT, reader, MISSING);
  await reader.see(PAPER);
  expect(reader.path()).toBe(itemPage);
  await openMessage(cloud, CONTACT, reader, '验收材料还有30天到期');
  await reader.see(PAPER);
  expect(reader.path()).toBe(itemPage);
  await reader.addFiles([{ name: '验收表.pdf', type: 'pdf', bytes: PDF }]);
  await reader.see('已齐');
}

export async function hearNoMoreOfIt(cloud: TestEmulator): Promise<void> {
  await comeTo(cloud, FOURTEEN_DAYS_BEFORE);
  const [last] = await inboxOf(cloud, CONTACT);
  expect(last?.title).toBe('验收材料还有14天到期');
  expect(last?.text).not.toContain('还缺');
  expect(await pushesOf(cloud, CONTACT)).toEqual([MISSING, '材料已齐，请提交']);
}
