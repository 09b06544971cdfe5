/** What one date of a subject asks for, while it asks: what is done or can no longer be done is no matter any more. */
import { toDate, toMs } from '../time';
import { type MatterKind, ruleOfMatter } from './rules';

export interface Matter {
  /** One of its kind in the subject; of several the kind and which: `filing:forum`. */
  key: string;
  kind: MatterKind;
  /** What its moments count from: an exclusive end, or the beginning of what begins then. */
  at: string;
  /** When it came into being, where that is later than the subject: none of its moments was before. */
  since?: string;
  /** What it is about, where that is not the whole subject. */
  title?: string;
  /** What is still open, in order, as a push names it. */
  missing: readonly string[];
  /** The page on which it is done, where that is not the subject's. */
  link?: string;
  /** Opened instead when the message is read, for no plan can know it: what is missing first changes with every file. */
  next?: string;
}

type Dated = Pick<Matter, 'kind' | 'at'>;

/** The moment that people know it by: its beginning, or the last one before its end. */
export const namedMoment = ({ kind, at }: Dated): number => (ruleOfMatter(kind).isBeginning ? toMs(at) : toMs(at) - 1);

/** The same as a Beijing date. */
export const dayOf = (matter: Dated): string => toDate(namedMoment(matter));

/** The same dates to remind of, whatever is missing by then. */
export const asksTheSame = (before: readonly Matter[], after: readonly Matter[]): boolean => {
  const dates = (matters: readonly Matter[]) => matters.map(({ key, at }) => `${key} ${toMs(at)}`).sort();
  return dates(before).join() === dates(after).join();
};
