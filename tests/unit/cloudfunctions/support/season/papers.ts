/** The papers of a project's acceptance: handed in one after another, submitted, judged. */
import { CONTRACT_SLOT, itemSlot } from '@domain/files/slots';
import { type ChecklistEntry, missingEntries } from '@domain/projects/checklist';
import { collectingStatuses, nextProjectStatus } from '@domain/projects/lifecycle';
import { toInstant } from '@domain/time';
import { projectFiles } from '../../../../../cloudfunctions/_server/files/subjects/project';
import { concludeAcceptance } from '../../../../../cloudfunctions/_server/handlers/acceptance/conclude-acceptance';
import { reviewAcceptance } from '../../../../../cloudfunctions/_server/handlers/acceptance/review-acceptance';
import { getPerson } from '../../../../../cloudfunctions/_server/handlers/guards';
import { checklistOf } from '../../../../../cloudfunctions/_server/handlers/projects/present-project';
import { recordChangeIn } from '../../../../../cloudfunctions/_server/handlers/projects/record-change';
import { runTransaction } from '../../../../../cloudfunctions/_server/platform/documents';
import { findProject, findProjectIn, type ProjectDocument } from '../../../../../cloudfunctions/_server/repositories/projects';
import type { ProjectLife } from './project-life';
import { OFFICER } from './world';

const MOST_FILES = 40;

interface Place {
  slot: string;
  shot: ChecklistEntry['shots'][number]['shot'] | null;
  activityId: string | null;
}

async function read({ id, category }: ProjectLife): Promise<{ project: ProjectDocument; entries: ChecklistEntry[] }> {
  const project = await findProject(id);
  if (!project) throw new Error(`${id} is gone`);
  return { project, entries: checklistOf(category, project) };
}

/** One file where the page says that one is wanting. */
function placeIn({ item, shots }: ChecklistEntry, { activities }: ProjectDocument, no: number): Place {
  const shot = shots.find(({ have, min }) => have < min)?.shot ?? null;
  const held = activities.filter(({ status }) => status === 'held');
  return { slot: itemSlot(item.id), shot, activityId: held[no % Math.max(1, held.length)]?.id ?? null };
}

async function add(life: ProjectLife, place: Place, now: number, no: number): Promise<void> {
  const { world, organization, id } = life;
  const person = await getPerson(world.context(organization.contact, now));
  const change = { id: `f${no}`, slot: place.slot, deed: 'added' as const, from: null, to: place, hashKey: '' };
  await runTransaction(async (transaction) => {
    const open = await projectFiles(person, { kind: 'project', id }, null).openIn(transaction);
    await open.changeIn(transaction, { ...change, at: toInstant(now) });
  });
}

/** What of the open items she brings along, each whole; answers which. */
export async function handInOpenPapers(
  life: ProjectLife,
  now: number,
  what: number | 'contract',
): Promise<readonly string[]> {
  if (what === 'contract') {
    await add(life, { slot: CONTRACT_SLOT, shot: null, activityId: null }, now, 0);
    return [];
  }
  const open = missingEntries((await read(life)).entries);
  const brought = open.filter(() => life.world.random.chance(what)).map(({ item }) => item.id);
  for (const itemId of brought) {
    for (let no = 0; no < MOST_FILES; no += 1) {
      const { project, entries } = await read(life);
      const entry = missingEntries(entries).find(({ item }) => item.id === itemId);
      if (!entry) break;
      await add(life, placeIn(entry, project, no), now, no);
    }
  }
  return brought;
}

/** As the product does it, but that no files are listed here. False: it cannot be handed in now. */
export async function submitPapers(life: ProjectLife, now: number): Promise<boolean> {
  const { world, organization, id, category } = life;
  const person = await getPerson(world.context(organization.contact, now));
  return runTransaction(async (transaction) => {
    const project = await findProjectIn(transaction, id);
    const status = project && nextProjectStatus(project, 'submit');
    if (!project || !status || !collectingStatuses.has(project.status)) return false;
    const changes = { status, submissionNo: project.submissionNo + 1, correctUntil: null };
    const actor = { person, role: 'contact_person', now } as const;
    await recordChangeIn(transaction, project, category, actor, { changes, text: '提交了验收材料' });
    return true;
  });
}

/** All of it passed, or one of it sent back. */
export async function judgePapers(
  life: ProjectLife,
  now: number,
  returned: { correctUntil: string } | null,
): Promise<void> {
  const { world, id } = life;
  const officer = world.context(OFFICER, now);
  const there = (await read(life)).entries.filter(({ have, state }) => have > 0 && state !== 'not_applicable');
  const verdicts = there.map(({ item }, index) =>
    returned && index === 0
      ? { itemId: item.id, verdict: 'returned' as const, comment: '请重做' }
      : { itemId: item.id, verdict: 'passed' as const, comment: null },
  );
  await reviewAcceptance(officer, { id, verdicts });
  const none = { comment: null };
  await concludeAcceptance(
    officer,
    returned
      ? { id, decision: 'return', isRectification: false, ...returned, ...none }
      : { id, decision: 'close', result: 'passed', recoveredYuan: null, ...none },
  );
}
