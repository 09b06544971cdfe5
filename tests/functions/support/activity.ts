/** An activity as a contact person plans it. */
import type { TestEmulator } from '../../support/emulator';
import { CONTACT, dataOf } from './application';

export const forum = (over: object = {}) => ({
  title: '八桂科技讲坛：桑蚕产业前沿',
  startsAt: '2026-09-18T09:00:00+08:00',
  endsAt: '2026-09-18T12:00:00+08:00',
  place: '南宁市青秀区演示路 1 号',
  taskIds: ['forum'],
  expected: { participants: 80 },
  speakers: [{ name: '韦大江', title: '教授', unit: '广西大学', topic: '桑蚕前沿' }],
  countries: [],
  ...over,
});

/** Plans one for the first task of a project, on a day that has just passed, so that it can be recorded too. */
export async function planPast(cloud: TestEmulator, projectId: string, openid = CONTACT): Promise<string> {
  const { tasks } = dataOf(await cloud.call(openid, 'activities.list', { projectId }));
  const { now } = await cloud.advance('PT0S');
  const day = new Date(Date.parse(now) - 16 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const plan = forum({
    startsAt: `${day}T09:00:00+08:00`,
    endsAt: `${day}T12:00:00+08:00`,
    taskIds: tasks.slice(0, 1).map(({ id }: { id: string }) => id),
  });
  return dataOf(await cloud.call(openid, 'activities.plan', { projectId, key: 'plan-past', plan })).activity.id;
}
