/** A funded project with its activity, and all of its checklist that the pages need not show again. */
import { type ChecklistEntry, missingEntries } from '../../../domain/projects/checklist';
import type { AcceptanceWorld, ProjectHand } from '../../functions/support/acceptance';
import { CONTACT, dataOf } from '../../functions/support/application';
import type { Way } from './ways';

const FUNDED = { signedOn: '2023-06-01', fundedOn: '2023-06-01', fundedYuan: 15_000 };

async function holdActivity({ cloud }: AcceptanceWorld, projectId: string, activity: Way['activity']): Promise<void> {
  if (!activity) return;
  const { title, on, taskIds } = activity;
  const plan = {
    ...{ title, taskIds, place: '桂林国际会展中心', countries: [] },
    ...{ startsAt: `${on}T09:00:00+08:00`, endsAt: `${on}T17:00:00+08:00` },
    expected: { participants: 80 },
    speakers: [
      { name: '韦大江', title: '教授', unit: '广西大学', topic: '绿色制造' },
      { name: '蒙雨桐', title: '研究员', unit: '桂林演示大学', topic: '节能' },
    ],
  };
  const planned = await cloud.call(CONTACT, 'activities.plan', { projectId, key: `plan-${projectId}`, plan });
  const { id, version } = dataOf(planned).activity;
  const record = { summary: '两位专家作了报告。', counts: { participants: 86 }, pressUrl: null };
  dataOf(await cloud.call(CONTACT, 'activities.record', { id, version, key: `record-${projectId}`, record }));
}

export async function fundedProject(world: AcceptanceWorld, way: Way): Promise<ProjectHand> {
  const { callSlug, categoryCode, trackCodes, funding, activity } = way;
  const id = `delivery-${categoryCode}`;
  const isAdvance = funding === 'advance';
  const project = await world.project(id, callSlug, {
    ...{ categoryCode, trackCodes, funding },
    ...(isAdvance ? { status: 'funded', contract: FUNDED } : { status: 'registered', awardedYuan: 0 }),
  });
  await holdActivity(world, id, activity);
  return project;
}

export interface Left {
  /** Said not to apply on its page. */
  exempt: ChecklistEntry | null;
  /** One of each kind of file, handed in on its page. */
  byPage: ChecklistEntry[];
}

const isExempt = ({ item, mayExempt }: ChecklistEntry, { exempt }: Way): boolean =>
  mayExempt && exempt !== null && item.when === exempt;

/** Of the photographs the last shot is left, of all other kinds the first item; the rest is sent as phones send it. */
export async function fillButOneOfEach(project: ProjectHand, way: Way): Promise<Left> {
  const missing = missingEntries((await project.read()).checklist);
  const exempt = missing.filter((entry) => isExempt(entry, way));
  const asked = missing.filter((entry) => !isExempt(entry, way));
  const byPage = asked.filter((entry, index) => asked.findIndex(({ item }) => item.kind === entry.item.kind) === index);
  // Photographs have a page of their own, on which this can be said as well.
  const shown = exempt.find(({ item }) => item.kind === 'photos') ?? null;
  for (const { item } of exempt.filter((entry) => entry !== shown)) {
    dataOf(await project.mark(item.id, { applies: false, reason: REASON }));
  }
  for (const entry of asked) if (!byPage.includes(entry)) await project.fill(entry, false);
  for (const entry of byPage) {
    for (const { shot, min } of entry.shots.slice(0, -1)) {
      for (let n = 0; n < min; n += 1) await project.send(entry, shot);
    }
  }
  return { exempt: shown, byPage };
}

export const REASON = '项目经费没有用于办会';
