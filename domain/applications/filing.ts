/**
 * What is left to do after the mini-program has the application: print, stamp, scan, have it endorsed, file it in the
 * association's own portal or send it by post. The steps are the notice's; only what it presupposes is put in between.
 */

import { filingAsks } from '../call/kinds';
import type { Call, CallWindow, Category } from '../call/schema';
import { TEXT_MAX } from '../constants';
import { textSchema } from '../text';
import { dateSchema, instantSchema, toDate } from '../time';
import * as z from '../z';

const askSchema = z.enum([...filingAsks, 'scan', 'endorsement']);
export type FilingAsk = z.infer<typeof askSchema>;

export const filingStepSchema = z.object({
  id: z.string(),
  asks: askSchema,
  title: z.string(),
  /** Section of the notice; null for what it only presupposes. */
  source: z.nullable(z.string()),
  /** The condition, in the notice's words; such a step may be answered with 不适用. */
  when: z.nullable(z.string()),
  /** False for what merely helps: copying cell by cell, printing, stamping. */
  isRequired: z.boolean(),
  dueBefore: z.nullable(instantSchema),
});

export const stepMarkSchema = z.object({
  stepId: z.string(),
  state: z.enum(['done', 'not_applicable']),
  /** The day it was filed or sent. */
  on: z.nullable(dateSchema),
  /** The portal's number, the parcel's number. */
  note: z.nullable(z.string()),
});

export const filingSchema = z.object({ steps: z.array(filingStepSchema), marks: z.array(stepMarkSchema) });

export const stepNoteSchema = textSchema(TEXT_MAX.short);

export type FilingStep = z.infer<typeof filingStepSchema>;
export type StepMark = z.infer<typeof stepMarkSchema>;
export type Filing = z.infer<typeof filingSchema>;

const required: ReadonlySet<FilingAsk> = new Set(['portal', 'paper', 'email', 'scan', 'endorsement']);
/** Said with the day on which it was done. */
const dated: ReadonlySet<FilingAsk> = new Set(['portal', 'paper', 'email']);
const onPaper: ReadonlySet<FilingAsk> = new Set(['stamp', 'paper']);

/** Has something to show for it: the scan itself, a picture of the portal, the parcel's slip. */
export const takesFiles = ({ asks }: Pick<FilingStep, 'asks'>): boolean => asks === 'scan' || dated.has(asks);

export const asksForDay = ({ asks }: Pick<FilingStep, 'asks'>): boolean => dated.has(asks);

type Draft = Pick<FilingStep, 'id' | 'asks' | 'title' | 'source' | 'when'>;

const printing: Draft = { id: 'our-print', asks: 'print', title: '打印申报表', source: null, when: null };
const scanning: Draft = { id: 'our-scan', asks: 'scan', title: '上传盖章扫描件', source: null, when: null };

const endorsing = ({ endorsements }: Pick<Category, 'endorsements'>): Draft[] =>
  endorsements.map(({ by, when }, index) => ({
    id: `endorsement-${index + 1}`,
    asks: 'endorsement',
    title: `请${by}在申报表上签署意见`,
    source: null,
    when,
  }));

/** Puts what the notice presupposes where it belongs: printed before it is endorsed, endorsed before it is stamped. */
function completed(stated: readonly Draft[], endorsements: readonly Draft[]): Draft[] {
  const firstOnPaper = stated.findIndex(({ asks }) => onPaper.has(asks));
  if (firstOnPaper < 0 && endorsements.length === 0) return [...stated];
  const at = firstOnPaper < 0 ? stated.length : firstOnPaper;
  const before = stated.slice(0, at);
  const after = stated.slice(at);
  const [stamp, rest] = after[0]?.asks === 'stamp' ? [after.slice(0, 1), after.slice(1)] : [[], after];
  const isPrinted = before.some(({ asks }) => asks === 'print');
  return [...before, ...(isPrinted ? [] : [printing]), ...endorsements, ...stamp, scanning, ...rest];
}

const dueIn = ({ asks }: Pick<FilingStep, 'asks'>, { closesBefore, paperDueBefore }: CallWindow): string | null =>
  asks === 'paper' ? (paperDueBefore ?? closesBefore) : closesBefore;

/**
 * The steps of one submission, in the order in which they are done.
 * @param correctBefore the correction's deadline, which alone counts after a return
 */
export function filingSteps(
  { steps }: Pick<Call['submission'], 'steps'>,
  category: Pick<Category, 'endorsements'>,
  window: CallWindow,
  correctBefore: string | null,
): FilingStep[] {
  const stated = steps.flatMap(({ id, title, source, asks }) =>
    asks === null ? [] : [{ id, asks, title, source, when: null }],
  );
  return completed(stated, endorsing(category)).map((step) => ({
    ...step,
    isRequired: required.has(step.asks),
    dueBefore: correctBefore ?? dueIn(step, window),
  }));
}

/** The same steps after the call's dates have moved: what is done stays done. */
export const redateFiling = ({ steps, marks }: Filing, window: CallWindow): Filing => ({
  steps: steps.map((step) => ({ ...step, dueBefore: dueIn(step, window) })),
  marks,
});

export const markOf = (filing: Filing, stepId: string): StepMark | null =>
  filing.marks.find((mark) => mark.stepId === stepId) ?? null;

/** What must still be done elsewhere, in order. */
export const pendingSteps = (filing: Filing | null): FilingStep[] =>
  filing?.steps.filter((step) => step.isRequired && markOf(filing, step.id) === null) ?? [];

/** Why a step cannot be marked so; null when it can. */
export function checkMark(step: FilingStep, mark: StepMark, now: number): string | null {
  if (mark.state === 'not_applicable') {
    return step.when === null ? `“${step.title}”是通知要求的，不能标为不适用` : null;
  }
  if (!asksForDay(step)) return null;
  if (mark.on === null) return `请选择“${step.title}”的办理日期`;
  return mark.on > toDate(now) ? '办理日期不能晚于今天' : null;
}
