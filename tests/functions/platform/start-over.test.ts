/** The emulator of the next test may run in the process of the one before: its functions are loaded, and nothing else is left. */
import { CONTACT, DURING_CALL, dataOf, startDraft, startSeeded } from '../support/application';

const LATER = '2026-04-20T09:00:00+08:00';

const drafts = async (cloud: Awaited<ReturnType<typeof startSeeded>>): Promise<unknown[]> =>
  dataOf(await cloud.call(CONTACT, 'applications.list')).applications;

test('starts over with nothing of the data, the clock, the messages, the log or the faults before', async () => {
  const first = await startSeeded(DURING_CALL);
  const before = await drafts(first);
  await startDraft(first);
  expect(await drafts(first)).toHaveLength(before.length + 1);
  await first.upload(CONTACT, 'left/behind.txt', 'of the first');
  await first.advance('P30D');
  await first.fault({ function: 'api', call: 1, kind: 'error', when: 'before', errcode: -1 });
  await first.stop();

  const next = await startSeeded(LATER);
  expect(next.url).toBe(first.url);
  expect(await next.metrics()).toEqual([]);
  expect(await next.send('GET', 'logs')).toEqual([]);
  const reply = await next.call(CONTACT, 'applications.list');
  expect(dataOf(reply).applications).toEqual(before);
  expect(reply.serverNow.slice(0, 13)).toBe(LATER.slice(0, 13));
  await next.stop();
});

test('a process that was killed is not waited for', async () => {
  const first = await startSeeded();
  await first.kill();
  await first.stop();
  const next = await startSeeded();
  expect(next.url).not.toBe(first.url);
  expect((await next.call(CONTACT, 'applications.list')).ok).toBe(true);
  await next.stop();
});

test('two that run at once are two processes', async () => {
  const [one, other] = await Promise.all([startSeeded(), startSeeded()]);
  expect(one.url).not.toBe(other.url);
  await startDraft(one);
  expect((await drafts(one)).length).toBe((await drafts(other)).length + 1);
  await Promise.all([one.stop(), other.stop()]);
});
