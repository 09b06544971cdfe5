/** An activity of an awarded project on its day, and the people of that day. */
import { functionsBeside } from '../../benchmarks/support/functions-beside';
import { startEmulator, type TestEmulator } from '../../support/emulator';
import { awardProject, CONTACT, DURING_CALL, dataOf, ORGANIZATION } from './application';
import { becomePerson } from './organization';

export const ACTIVITY = 'activity-forum';
export const HELPER = 'o-helper';
/** The activity begins at nine; sign-in at six. */
export const AT_THE_DOOR = '2026-09-18T08:30:00+08:00';

export const activity = (projectId: string, more: object = {}) => ({
  _id: ACTIVITY,
  projectId,
  organizationId: ORGANIZATION,
  status: 'planned',
  version: 1,
  title: '“八桂科技讲坛”绿色制造学术报告会',
  startsAt: '2026-09-18T09:00:00+08:00',
  endsAt: '2026-09-18T12:00:00+08:00',
  place: '桂林国际会展中心一号厅',
  taskIds: ['forum'],
  expected: { participants: 80 },
  speakers: [],
  countries: [],
  filings: [
    {
      id: 'forum',
      title: '论坛报备',
      source: '2026-1 三、（一）',
      dueOn: '2026-09-04',
      doneOn: '2026-08-30',
      number: '桂科协备〔2026〕12号',
    },
  ],
  record: null,
  recordedAt: null,
  cancelledReason: null,
  signedIn: 0,
  createdAt: '2026-08-01T10:00:00.000+08:00',
  ...more,
});

/** Writes through the SDK what the activity's own actions write. */
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
  /** Puts the activity into another state, or another activity beside it. */
  plant(more?: object): Promise<void>;
}

export async function startOnTheDay(name: string, more: object = {}): Promise<SiteWorld> {
  const functionsDir = functionsBeside(`plant-${name}`, PLANT);
  const cloud = await startEmulator({ seed: true, now: DURING_CALL, functionsDir });
  const projectId = await awardProject(cloud);
  const plant = async (changes: object = {}) => {
    await cloud.raw(CONTACT, `plant-${name}`, { document: activity(projectId, { ...more, ...changes }) });
  };
  await plant();
  await cloud.setClock(AT_THE_DOOR);
  return { cloud, projectId, plant };
}

export const getSite = async (cloud: TestEmulator, openid = CONTACT) =>
  dataOf(await cloud.call(openid, 'activities.site', { id: ACTIVITY }));

export const takeSignInCode = async (cloud: TestEmulator, openid = CONTACT): Promise<string> =>
  dataOf(await cloud.call(openid, 'activities.signInCode', { id: ACTIVITY })).code;

export const attendee = (code: string, index = 0, more: object = {}) => ({
  code,
  name: '韦小红',
  unit: '广西大学',
  phone: `1380000${String(5678 + index).padStart(4, '0')}`,
  ...more,
});

export const invite = async (cloud: TestEmulator): Promise<string> =>
  dataOf(await cloud.call(CONTACT, 'activities.invite', { id: ACTIVITY })).code;

/** Somebody without any organization, let in by the card. */
export async function joinAsHelper(cloud: TestEmulator, openid = HELPER, name = '蒙雨桐'): Promise<string> {
  await becomePerson(cloud, openid, name);
  const code = await invite(cloud);
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
