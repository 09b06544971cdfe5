/** What a contact person fills into category 2026-1 of the real gx-2026 call. */
import { type Envelope, startEmulator, type TestEmulator } from '../../support/emulator';

/** Inside the gx-2026 window: it closes at the end of 22 April. */
export const DURING_CALL = '2026-04-15T10:00:00+08:00';
export const CONTACT = 'persona-contact-2';
export const OTHER_CONTACT = 'persona-contact-1';
export const OFFICER = 'persona-officer-1';
export const ORGANIZATION = 'org-university';
export const CATEGORY = { callSlug: 'gx-2026', categoryCode: '2026-1' };

export const core = {
  trackCodes: ['2026-1-1'],
  requestedYuan: 15000,
  budgetLines: [
    { id: 'a', item: '专家咨询费', yuan: 9000 },
    { id: 'b', item: '场地租赁费', yuan: 6000 },
  ],
  leader: { name: '覃志远', title: '主任', phone: '13800000002' },
  contactPerson: { name: '覃志远', title: '主任', phone: '0773-5890000', email: '', wechat: 'qin_zhiyuan' },
};
export const answers = {
  filledOn: '2026-04-15',
  projectName: '“八桂科技讲坛”绿色制造学术报告会',
  address: '桂林市七星区演示路2号',
  plannedCompletionOn: '2026-10-30',
  goals: '办一场 50 人以上的学术报告会。',
  implementationPlan: '六月筹备，九月举办，十月总结。',
  budget: '专家咨询费 0.9 万元，场地租赁费 0.6 万元。',
};

export const startSeeded = (now = DURING_CALL): Promise<TestEmulator> => startEmulator({ seed: true, now });

/** The data of a reply that must be a success. */
// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own action's data.
export function dataOf(reply: Envelope): any {
  if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message} ${JSON.stringify(reply.error.fields)}`);
  return reply.data;
}

export const codeOf = (reply: Envelope): string => (reply.ok ? 'ok' : reply.error.code);

export async function startDraft(cloud: TestEmulator, category = CATEGORY): Promise<string> {
  return dataOf(await cloud.call(CONTACT, 'applications.start', { ...category, organizationId: ORGANIZATION })).id;
}

/** A draft that lacks nothing; returns its id and version. */
export async function fillDraft(cloud: TestEmulator): Promise<{ id: string; version: number }> {
  const id = await startDraft(cloud);
  const { application } = dataOf(await cloud.call(CONTACT, 'applications.get', { id }));
  const saved = await cloud.call(CONTACT, 'applications.save', { id, baseVersion: application.version, core, answers });
  return { id, version: dataOf(saved).version };
}

export const staff = (cloud: TestEmulator, action: string, input: unknown, officer = OFFICER) =>
  cloud.call(officer, action, input, { fn: 'staff' });

/** What officers do before they award; the publicity takes five days. */
export async function bringToPublicity(cloud: TestEmulator, id: string, officer = OFFICER): Promise<void> {
  dataOf(await staff(cloud, 'applications.accept', { id }, officer));
  dataOf(await staff(cloud, 'applications.decide', { id, decision: 'send_to_experts' }, officer));
  dataOf(await staff(cloud, 'applications.publicize', { id, days: 5 }, officer));
}

export async function awardProject(cloud: TestEmulator): Promise<string> {
  const { id, version } = await fillDraft(cloud);
  dataOf(await cloud.call(CONTACT, 'applications.submit', { id, version }));
  await bringToPublicity(cloud, id);
  await cloud.advance('P6D');
  return dataOf(await staff(cloud, 'applications.award', { id, awardedYuan: 12000 })).projectId;
}

export const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...Array.from({ length: 60 }, (_, index) => index)]);
export const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array(40).fill(7)]);

export const photo = (projectId: string, key: string, bytes: Uint8Array = JPEG) => ({
  key,
  subject: { kind: 'project', id: projectId },
  slot: 'item:activity-photos',
  shot: 'panorama',
  name: '全景.jpg',
  contentType: 'image/jpeg',
  bytes: bytes.length,
});

/** Ticket and upload; attaching is the test's. */
export const uploadPhoto = (
  cloud: TestEmulator,
  projectId: string,
  key: string,
  { bytes = JPEG, declared = bytes }: { bytes?: Uint8Array; declared?: Uint8Array } = {},
): Promise<Uploaded> => uploadFile(cloud, photo(projectId, key, declared), bytes);

export interface Uploaded {
  ticketId: string;
  fileId: string;
}

/** Ticket and upload of anything, as the phone of `openid` does it. */
export async function uploadFile(
  cloud: TestEmulator,
  wanted: object,
  bytes: Uint8Array,
  openid = CONTACT,
): Promise<Uploaded> {
  const { ticketId, cloudPath } = dataOf(await cloud.call(openid, 'files.prepare', wanted));
  const { fileID } = await cloud.upload(openid, cloudPath, bytes);
  return { ticketId, fileId: fileID };
}
