import { plainEvidence } from '../../../cloudfunctions/_server/repositories/evidence-document';
import { startEmulator, type TestEmulator } from '../../support/emulator';
import { ask } from './ask';
import { functionsBeside } from './functions-beside';

const CONTACT = 'persona-contact-1';
const ITEMS = 30;
const FILES = 60;
/** The last item has no file yet. */
export const MISSING_ITEM = `planted-${ITEMS - 1}`;

/** No notice asks for so much: the category's items and the project's files are written as the handlers would write them. */
const PLANTER = `const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();
exports.main = async ({ callSlug, categoryCode, items, projectId, counts, files }) => {
  const { data: call } = await db.collection('calls').doc(callSlug).get();
  const categories = call.categories.map((category) => category.code === categoryCode
    ? { ...category, acceptance: { ...category.acceptance, items: items.map((item) => ({ ...category.acceptance.items[0], ...item })) } }
    : category);
  await db.collection('calls').doc(callSlug).update({ data: { categories: db.command.set(categories) } });
  await db.collection('projects').doc(projectId).update({ data: { evidenceCounts: db.command.set(counts) } });
  await Promise.all(files.map((file) => db.collection('evidence').add({ data: file })));
};
`;

const itemOf = (index: number) => ({
  id: `planted-${index}`,
  title: `第 ${index + 1} 项验收材料：活动总结与经费决算的证明`,
  kind: index % 3 === 0 ? 'form' : index % 3 === 1 ? 'document' : 'certificate',
  required: true,
  when: null,
  trackCodes: [],
  copies: null,
  shots: [],
  minFiles: null,
  maxFiles: null,
  source: '2026-1 四、（一）',
});

const fileOf = (projectId: string, index: number) => ({
  _id: `planted-file-${index}`,
  subject: `project:${projectId}`,
  slot: `item:planted-${index % (ITEMS - 1)}`,
  shot: null,
  ...plainEvidence,
  name: `验收材料第 ${index + 1} 份（盖章扫描件）.pdf`,
  contentType: 'application/pdf',
  bytes: 345_678,
  verification: 'content',
  uploadedAt: '2026-11-01T10:00:00.000+08:00',
  fileId: `cloud://planted/evidence/project/${projectId}/${index}.pdf`,
  uploadedBy: CONTACT,
});

/** A project in hand whose checklist has 30 items and 60 files. */
export async function startLongChecklist(): Promise<{ emulator: TestEmulator; openid: string; projectId: string }> {
  const emulator = await startEmulator({ seed: true, functionsDir: functionsBeside('long-checklist', PLANTER) });
  const [project] = (await ask(emulator, CONTACT, 'projects.list', {})).projects;
  if (!project) throw new Error('the seeds have no project');
  const files = Array.from({ length: FILES }, (_, index) => fileOf(project.id, index));
  const items = Array.from({ length: ITEMS }, (_, index) => itemOf(index));
  const counts = items.flatMap(({ id }) => {
    const count = files.filter(({ slot }) => slot === `item:${id}`).length;
    return count > 0 ? [{ itemId: id, shot: null, activityId: null, count }] : [];
  });
  const { callSlug, categoryCode, id: projectId } = project;
  const { status, body } = await emulator.raw(null, 'long-checklist', {
    ...{ callSlug, categoryCode, items, projectId, counts, files },
  });
  if (status !== 200) throw new Error(`planting the checklist failed: ${JSON.stringify(body)}`);
  return { emulator, openid: CONTACT, projectId };
}
