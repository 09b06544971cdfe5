/** Files of a project: of an item of its acceptance checklist, its contract, and what shows that the paper was sent. */
import { frozenReason } from '@domain/acceptance/frozen';
import { shotWords } from '@domain/call/words';
import { MAX_FILES_PER_PROJECT } from '@domain/constants';
import { AppError } from '@domain/errors';
import {
  CONTRACT_SLOT,
  contractRule,
  countId,
  entryRule,
  idInSlot,
  PAPER_SLOT,
  paperRule,
  type SlotRule,
} from '@domain/files/slots';
import type { ChecklistEntry } from '@domain/projects/checklist';
import { endedStatuses } from '@domain/projects/lifecycle';
import { toMs } from '@domain/time';
import { isOfficerOf, ofContactPerson } from '../../handlers/guards';
import { replanProjectIn } from '../../handlers/projects/plan-project';
import { checklistOf } from '../../handlers/projects/present-project';
import type { Transaction } from '../../platform/documents';
import { type AcceptanceRules, getAcceptanceRules } from '../../repositories/calls';
import { changeProjectIn, findProject, findProjectIn, type ProjectDocument } from '../../repositories/projects';
import { forHelper, isHelping, requirePhotos } from './helper-files';
import { changeCounts, changeKeys, countIn, hasKey, totalCountOf } from './project-counts';
import type { FilePlace, OpenSubject, Reading, Slot, SubjectRules } from './subject-files';

/** Places beside the checklist. */
const otherSlots: Readonly<Record<string, SlotRule & { title: string }>> = {
  [CONTRACT_SLOT]: { ...contractRule, title: '项目合同书' },
  [PAPER_SLOT]: { ...paperRule, title: '纸质材料寄送凭证' },
};

function requireOpen({ status }: ProjectDocument, slot: string, entry: ChecklistEntry | null): void {
  const refuse = (message: string) => new AppError('TRANSITION_NOT_ALLOWED', { message });
  if (entry) {
    const frozen = frozenReason(entry, status);
    if (frozen !== null) throw refuse(frozen);
  } else if (slot === CONTRACT_SLOT && status !== 'contracting') {
    throw refuse('合同已经办完，文件不能再改；如有问题请联系科协');
    // The paper follows what was handed in, so its slip may come later than everything else.
  } else if (endedStatuses.has(status)) throw refuse('项目已经结束，寄送凭证不能再改');
}

function requireAsked(entry: ChecklistEntry | null, { shot }: FilePlace, title: string): void {
  if (entry?.state === 'not_applicable') throw new AppError('FILE_REJECTED', { message: `“${title}”不适用于本项目` });
  if (shot !== null && !entry?.item.shots.some((asked) => asked.shot === shot)) {
    throw new AppError('FILE_REJECTED', { message: `“${title}”不需要${shotWords[shot]}照片` });
  }
}

export const activityIn =
  ({ activities }: Pick<ProjectDocument, 'activities'>): OpenSubject['activityOf'] =>
  (activityId) =>
    activities.find(({ id }) => id === activityId) ?? null;

function openProject(project: ProjectDocument, rules: AcceptanceRules): OpenSubject {
  const find = (slot: string): ChecklistEntry | null => {
    const itemId = idInSlot('item', slot);
    return checklistOf(rules, project).find(({ item }) => item.id === itemId) ?? null;
  };
  const activityOf = activityIn(project);
  return {
    entryOf: find,
    version: project.version,
    activityOf,
    hasFile: (key) => hasKey(project, key),
    requireSlot(place, _now): Slot {
      const { slot, activityId } = place;
      const entry = find(slot);
      const rule = entry ? { ...entryRule(entry), title: entry.item.title } : otherSlots[slot];
      if (!rule) throw new AppError('FILE_REJECTED', { message: '验收材料清单里没有这一项，请刷新后再试' });
      const { title } = rule;
      requireOpen(project, slot, entry);
      requireAsked(entry, place, title);
      if (activityId !== null && !activityOf(activityId)) {
        throw new AppError('FILE_REJECTED', { message: '本项目没有这场活动，请重新选择所属活动' });
      }
      return {
        ...rule,
        fileCount: countIn(project.evidenceCounts, slot),
        total: { fileCount: totalCountOf(project), maxFiles: MAX_FILES_PER_PROJECT },
      };
    },
    async changeIn(transaction, change) {
      const { slot, deed, hashKey, at } = change;
      const keys = project.fileHashes ?? [];
      const gone = deed === 'removed' ? hashKey : null;
      const changes = {
        evidenceCounts: changeCounts(project.evidenceCounts, change),
        fileHashes: changeKeys(keys, gone, deed === 'added' ? hashKey : null),
        itemChangedAt: { ...project.itemChangedAt, [countId(slot)]: at },
        updatedAt: at,
      };
      const after = await changeProjectIn(transaction, project, changes);
      await replanProjectIn(transaction, { before: project, after }, rules, toMs(at));
      return openProject(after, rules);
    },
  };
}

const readingOf = (reader: Reading['reader'], project: ProjectDocument): Reading => ({
  reader,
  activityOf: activityIn(project),
});

export const projectFiles: SubjectRules<'project'> = (person, { id }, help) => {
  let rules: Promise<AcceptanceRules> | undefined;
  const rulesOf = ({ callSlug, categoryCode }: ProjectDocument) => {
    rules ??= getAcceptanceRules(callSlug, categoryCode);
    return rules;
  };
  const openAs = async (found: ProjectDocument | null, transaction?: Transaction): Promise<OpenSubject> => {
    const helps = await isHelping(person, { project: found, help }, transaction);
    const project = found && helps ? found : ofContactPerson(person, found);
    const open = openProject(project, await rulesOf(project));
    return helps ? forHelper(open) : open;
  };
  return {
    async requireReader(slot) {
      const project = await findProject(id);
      if (project && isOfficerOf(person, project)) return readingOf('officer', project);
      if (project && (await isHelping(person, { project, help }))) {
        requirePhotos(openProject(project, await rulesOf(project)), slot);
        return readingOf('helper', project);
      }
      return readingOf('owner', ofContactPerson(person, project));
    },
    open: async () => openAs(await findProject(id)),
    openIn: async (transaction) => openAs(await findProjectIn(transaction, id), transaction),
  };
};
