/** What is told at once (a decision, a return, an amended date): every table of messages makes this of its entries. */
import { TEMPLATE_THING_MAX } from '../constants';
import { countCharacters } from '../form/plain-text';
import type { Matter } from './matter';
import type { ProgressWords } from './text';

/** The words of one message, for the inbox and for the push. */
export interface NewsWords {
  title: string;
  text: string;
  /** How things stand now, as the push names it: at most five Chinese characters and nothing else. */
  stage: string;
  /** What she has to do or know, within the 20 characters of a push. */
  note: string;
}

export interface News {
  title: string;
  text: string;
  push: ProgressWords;
}

/** @param subject the thing's own title; a push shortens it */
export const newsOf = (subject: string, { title, text, stage, note }: NewsWords): News => ({
  title,
  text,
  push: { subject, stage, note },
});

/** The first wording that a push holds: where a name is too long the next one does without it, for half a name is nobody's. */
export const fittingNote = (...wordings: [...string[], string]): string =>
  wordings.find((wording) => countCharacters(wording) <= TEMPLATE_THING_MAX) ?? (wordings.at(-1) as string);

/** What a message that is told at once asks of a run: its push. */
export const newsMatter = (at: string): Matter => ({ key: 'news', kind: 'news', at, missing: [] });
