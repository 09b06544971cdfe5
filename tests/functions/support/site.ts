/** An activity of an awarded project on its day, and the people of that day. */
import { functionsBeside } from '../../benchmarks/support/functions-beside';
import { startEmulator, type TestEmulator } from '../../support/emulator';
import { forum } from './activity';
import { awardProject, CONTACT, DURING_CALL, dataOf } from './application';
import { becomePerson } from './organization';

export const HELPER = 'o-helper';
/** The activity begins at nine; sign-in at six. */
export const AT_THE_DOOR = '2026-09-18T08:30:00+08:00';
export const TITLE = '“八桂科技讲坛”绿色制造学术报告会';

/** Puts an activity through the SDK where time or other deeds would bring it. */
const PLANT = `const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();
exports.main = async ({ document: { _id, ...data } }) => {
  await db.collection('activities').doc(_id).set({ data });
  const project = db.collection('projects').doc(data.projectId);
  const found = await project.get().catch(() => ({ data: null }));
  if (!found.data) return;
  const { status, title, startsAt, endsAt, taskIds, expected } = data;
  const others = (found.data.activities || []).filter(({ id }) => id !== _id);
  const mark = { id: _id, status, title, startsAt, endsAt, taskIds, counts: expected };
  await project.update({ data: { activities: [...others, mark] } });
};
`;

export interface SiteWorld {
  cloud: TestEmulator;
  projectId: string;
  /** As its contact person planned it. */
  activityId: string;
  /** Puts the activity into another state, or another activity beside it; without changes, back as it was planned. */
  plant(changes?: object): Promise<void>;
}

export async function startOnTheDay(name: string): Promise<SiteWorld> {
  const functionsDir = functionsBeside(`plant-${name}`, PLANT);
  const cloud = await startEmulator({ seed: true, now: DURING_CALL, functionsDir });
  const projectId = await awardProject(cloud);
  const plan = forum({ title: TITLE, place: '桂林国际会展中心一号厅', speakers: [] });
  const input = { projectId, key: 'the-forum', plan };
  const { id: activityId, ...planned } = dataOf(await cloud.call(CONTACT, 'activities.plan', input)).activity;
  const plant = async (changes: object = {}) => {
    await cloud.raw(CONTACT, `plant-${name}`, { document: { _id: activityId, ...planned, ...changes } });
  };
  await cloud.setClock(AT_THE_DOOR);
  return { cloud, projectId, activityId, plant };
}

export const getSite = async ({ cloud, activityId }: SiteWorld, openid = CONTACT) =>
  dataOf(await cloud.call(openid, 'activities.site', { id: activityId }));

export const takeSignInCode = async ({ cloud, activityId }: SiteWorld, openid = CONTACT): Promise<string> =>
  dataOf(await cloud.call(openid, 'activities.signInCode', { id: activityId })).code;

export const attendee = (code: string, index = 0, more: object = {}) => ({
  code,
  name: '韦小红',
  unit: '广西大学',
  phone: `1380000${String(5678 + index).padStart(4, '0')}`,
  ...more,
});

export const invite = async ({ cloud, activityId }: SiteWorld): Promise<string> =>
  dataOf(await cloud.call(CONTACT, 'activities.invite', { id: activityId })).code;

/** Somebody without any organization, let in by the card. */
export async function joinAsHelper(world: SiteWorld, openid = HELPER, name = '蒙雨桐'): Promise<string> {
  const { cloud } = world;
  await becomePerson(cloud, openid, name);
  const code = await invite(world);
  dataOf(await cloud.call(openid, 'activities.join', { code }));
  return code;
}

/** Today's activity of the demo project, as the seeds have it. */
export async function demoActivity(
  cloud: TestEmulator,
): Promise<{ id: string; signInCode: string; inviteCode: string }> {
  const [site] = await cloud.send<{ _id: string; signInCode: string; inviteCode: string }[]>(
    'GET',
    'collections/activity_sites?limit=1',
  );
  if (!site) throw new Error('the seeds have no activity of today');
  const { _id: id, signInCode, inviteCode } = site;
  return { id, signInCode, inviteCode };
}
