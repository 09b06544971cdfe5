/** Where files of a subject go, and what goes there: the phone offers by these rules, the server holds to them. */
import type { ChecklistItemRule } from '../call/schema';
import { MAX_FILES_PER_SLOT, MAX_PROOF_FILES } from '../constants';
import type { FileFamily } from './formats';

export interface SlotRule {
  families: readonly FileFamily[];
  maxFiles: number;
  /** How long a film may be. */
  seconds?: ChecklistItemRule['seconds'];
}

export const itemSlot = (itemId: string): string => `item:${itemId}`;
export const fieldSlot = (fieldId: string): string => `field:${fieldId}`;
export const stepSlot = (stepId: string): string => `step:${stepId}`;
export const PROOF_SLOT = 'proof';
/** A project's signed contract, and what proves that its paper copies went. */
export const CONTRACT_SLOT = 'contract';
export const PAPER_SLOT = 'paper';

/** `item:final-accounts` → `final-accounts`; null for a slot of another sort. */
export const idInSlot = (sort: 'item' | 'field' | 'step', slot: string): string | null =>
  slot.startsWith(`${sort}:`) ? slot.slice(sort.length + 1) : null;

/** What a project counts a slot's files under: the item's id, or `slot:contract`, which no item can be called. */
export const countId = (slot: string): string => idInSlot('item', slot) ?? `slot:${slot}`;

const papers: readonly FileFamily[] = ['document', 'image'];

const itemFamilies: Record<ChecklistItemRule['kind'], readonly FileFamily[]> = {
  form: papers,
  document: ['document', 'image', 'archive'],
  photos: ['image'],
  video: ['video'],
  certificate: papers,
  press: papers,
};

type ItemLimits = Pick<ChecklistItemRule, 'kind' | 'maxFiles'> & Partial<Pick<ChecklistItemRule, 'seconds'>>;

export const itemRule = ({ kind, maxFiles, seconds = null }: ItemLimits): SlotRule => ({
  families: itemFamilies[kind],
  maxFiles: maxFiles ?? MAX_FILES_PER_SLOT,
  seconds,
});

/** Where every activity wants its own file, the usual number of files is not the limit. */
export function entryRule({ item, need }: { item: ItemLimits; need: number }): SlotRule {
  const rule = itemRule(item);
  return { ...rule, maxFiles: item.maxFiles ?? Math.max(rule.maxFiles, need) };
}

/** Cells of the notice's form: the filled 申请书, an enclosed plan, proofs. */
export const fieldRule: SlotRule = { families: ['document', 'image', 'archive'], maxFiles: MAX_FILES_PER_SLOT };

/** Steps of the notice: the stamped form page by page or as one PDF, a picture of the portal's receipt, the post's slip. */
export const stepRule: SlotRule = { families: papers, maxFiles: MAX_FILES_PER_SLOT };

/** The signed and stamped contract, page by page or as one PDF; the parcel's slip. */
export const contractRule: SlotRule = { families: papers, maxFiles: MAX_FILES_PER_SLOT };
export const paperRule: SlotRule = { families: papers, maxFiles: MAX_PROOF_FILES };

/** What proves a qualification. */
export const proofRule: SlotRule = { families: papers, maxFiles: MAX_PROOF_FILES };
