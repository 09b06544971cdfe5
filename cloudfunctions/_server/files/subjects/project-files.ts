/** Files of a project: each belongs to an item of its acceptance checklist, or is its contract or a parcel's slip. */
import type { Shot } from '@domain/call/schema';
import { shotWords } from '@domain/call/words';
import { AppError } from '@domain/errors';
import { CONTRACT_SLOT, contractRule, countId, idInSlot, itemRule, PAPER_SLOT, paperRule } from '@domain/files/slots';
import type { ChecklistEntry } from '@domain/projects/checklist';
import { collectingStatuses, endedStatuses } from '@domain/projects/lifecycle';
import { ofContactPerson, ofContactPersonOrOfficer } from '../../handlers/guards';
import { checklistOf } from '../../handlers/projects/present-project';
import type { Transaction } from '../../platform/documents';
import { type AcceptanceRules, getAcceptanceRules } from '../../repositories/calls';
import {
  changeProjectIn,
  type EvidenceCount,
  fileCountOf,
  findProject,
  findProjectIn,
  type ProjectDocument,
} from '../../repositories/projects';
import type { FileChange, OpenSubject, Slot, SubjectRules } from './subject-files';

function requireAsked({ item, state }: ChecklistEntry, shot: Shot | null): void {
  if (state === 'not_applicable') throw new AppError('FILE_REJECTED', { message: `“${item.title}”不适用于本项目` });
  if (shot !== null && !item.shots.some((asked) => asked.shot === shot)) {
    throw new AppError('FILE_REJECTED', { message: `“${item.title}”不需要${shotWords[shot]}照片` });
  }
}

function changeCount(
  counts: readonly EvidenceCount[],
  { itemId, shot, by }: { itemId: string; shot: Shot | null; by: 1 | -1 },
): EvidenceCount[] {
  const isSame = (entry: EvidenceCount) => entry.itemId === itemId && entry.shot === shot;
  const count = (counts.find(isSame)?.count ?? 0) + by;
  const others = counts.filter((entry) => !isSame(entry));
  return count > 0 ? [...others, { itemId, shot, count }] : others;
}

/** Places beside the checklist: the contract until its money came, the paper copies' slip while anybody waits for them. */
function paperSlot({ status, evidenceCounts }: ProjectDocument, slot: string): Slot | null {
  const fileCount = fileCountOf(evidenceCounts, countId(slot));
  if (slot === CONTRACT_SLOT) {
    if (status !== 'contracting') {
      throw new AppError('TRANSITION_NOT_ALLOWED', { message: '合同已经办完，文件不能再改；如有问题请联系科协' });
    }
    return { ...contractRule, title: '项目合同书', fileCount };
  }
  if (slot !== PAPER_SLOT) return null;
  if (endedStatuses.has(status)) {
    throw new AppError('TRANSITION_NOT_ALLOWED', { message: '项目已经结束，寄送凭证不能再改' });
  }
  return { ...paperRule, title: '纸质材料寄送凭证', fileCount };
}

function openProject(project: ProjectDocument, rules: AcceptanceRules): OpenSubject {
  const find = (slot: string): ChecklistEntry | null => {
    const itemId = idInSlot('item', slot);
    return checklistOf(rules, project).find(({ item }) => item.id === itemId) ?? null;
  };
  return {
    entryOf: find,
    requireSlot(slot, shot): Slot {
      const paper = shot === null ? paperSlot(project, slot) : null;
      if (paper) return paper;
      if (!collectingStatuses.has(project.status)) {
        throw new AppError('TRANSITION_NOT_ALLOWED', { message: '验收材料已经提交，现在不能增删；科协退回后可以再改' });
      }
      const entry = find(slot);
      if (!entry) throw new AppError('FILE_REJECTED', { message: '验收材料清单里没有这一项，请刷新后再试' });
      requireAsked(entry, shot);
      const { item } = entry;
      return { ...itemRule(item), title: item.title, fileCount: fileCountOf(project.evidenceCounts, item.id) };
    },
    async changeIn(transaction: Transaction, { slot, shot, by, at }: FileChange) {
      const evidenceCounts = changeCount(project.evidenceCounts, { itemId: countId(slot), shot, by });
      return openProject(await changeProjectIn(transaction, project, { evidenceCounts, updatedAt: at }), rules);
    },
  };
}

export const projectFiles: SubjectRules<'project'> = (person, { id }) => {
  let rules: Promise<AcceptanceRules> | undefined;
  const openAs = async (found: ProjectDocument | null): Promise<OpenSubject> => {
    const project = ofContactPerson(person, found);
    rules ??= getAcceptanceRules(project.callSlug, project.categoryCode);
    return openProject(project, await rules);
  };
  return {
    requireReader: async () => void ofContactPersonOrOfficer(person, await findProject(id)),
    open: async () => openAs(await findProject(id)),
    openIn: async (transaction) => openAs(await findProjectIn(transaction, id)),
  };
};
