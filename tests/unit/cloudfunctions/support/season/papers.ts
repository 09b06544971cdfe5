/** The papers of a project's acceptance: handed in one after another, submitted, judged. */
import { CONTRACT_SLOT, itemSlot } from '@domain/files/slots';
import { type ChecklistEntry, missingEntries } from '@domain/projects/checklist';
import { collectingStatuses, nextProjectStatus } from '@domain/projects/lifecycle';
import { toInstant } from '@domain/time';
import { projectFiles } from '../../../../../cloudfunctions/_server/files/subjects/project-files';
import { concludeAcceptance } from '../../../../../cloudfunctions/_server/handlers/acceptance/conclude-acceptance';
import { reviewAcceptance } from '../../../../../cloudfunctions/_server/handlers/acceptance/review-acceptance';
import { getPerson } from '../../../../../cloudfunctions/_server/handlers/guards';
import { checklistOf } from '../../../../../cloudfunctions/_server/handlers/projects/present-project';
import { recordChangeIn } from '../../../../../cloudfunctions/_server/handlers/projects/record-change';
import { runTransaction } from '../../../../../cloudfunctions/_server/platform/documents';
import {
  findProject,
  findProjectIn,
  type ProjectDocument,
} from '../../../../../cloudfunctions/_server/repositories/projects';
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
function placeIn({ item, shots }: ChecklistEntry, held: readonly string[], no: number): Place {
  const shot = shots.find(({ have, min }) => have < min)?.shot ?? null;
  return { slot: itemSlot(item.id), shot, activityId: held[no % Math.max(1, held.length)] ?? null };
}

/** Files of one place after the other, until the page asks for no more. */
async function add(
  life: ProjectLife,
  now: number,
  slots: readonly string[],
  placeOf: (entry: ChecklistEntry | null, slot: string, no: number) => Place | null,
): Promise<void> {
  const { world, organization, id } = life;
  const person = await getPerson(world.context(organization.contact, now));
  const change = { deed: 'added' as const, from: null, hashKey: '', at: toInstant(now) };
  await runTransaction(async (transaction) => {
    let open = await projectFiles(person, { kind: 'project', id }, null).openIn(transaction);
    for (const slot of slots) {
      for (let no = 0; no < MOST_FILES; no += 1) {
        const place = placeOf(open.entryOf(slot), slot, no);
        if (!place) break;
        open = await open.changeIn(transaction, { ...change, id: `f${no}`, slot, to: place });
      }
    }
  });
}

export const handInContract = (life: ProjectLife, now: number): Promise<void> =>
  add(life, now, [CONTRACT_SLOT], (_entry, slot, no) => (no === 0 ? { slot, shot: null, activityId: null } : null));

/** Such a share of the open items, each whole; answers which. */
export async function handInOpenPapers(life: ProjectLife, now: number, share: number): Promise<readonly string[]> {
  const { project, entries } = await read(life);
  const held = project.activities.filter(({ status }) => status === 'held').map(({ id }) => id);
  const brought = missingEntries(entries)
    .filter(() => life.world.random.chance(share))
    .map(({ item }) => item.id);
  if (brought.length === 0) return [];
  await add(life, now, brought.map(itemSlot), (entry, _slot, no) =>
    entry && missingEntries([entry]).length > 0 ? placeIn(entry, held, no) : null,
  );
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

/** All of it passed, or one of it sent back. False: there is nothing to send back. */
export async function judgePapers(
  life: ProjectLife,
  now: number,
  returned: { correctUntil: string } | null,
): Promise<boolean> {
  const { world, id } = life;
  const officer = world.context(OFFICER, now);
  const there = (await read(life)).entries.filter(({ have, state }) => have > 0 && state !== 'not_applicable');
  if (returned && there.length === 0) return false;
  const verdicts = there.map(({ item }, index) =>
    returned && index === 0
      ? { itemId: item.id, verdict: 'returned' as const, comment: '请重做' }
      : { itemId: item.id, verdict: 'passed' as const, comment: null },
  );
  if (verdicts.length > 0) await reviewAcceptance(officer, { id, verdicts });
  const none = { comment: null };
  await concludeAcceptance(
    officer,
    returned
      ? { id, decision: 'return', isRectification: false, ...returned, ...none }
      : { id, decision: 'close', result: 'passed', recoveredYuan: null, ...none },
  );
  return true;
}
