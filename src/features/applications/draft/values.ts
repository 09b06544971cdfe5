/** A draft as flat values by path (`core.requestedYuan`, `answers.goals`): the unit of saving and of merging. */
import type { Answers, ApplicationCore } from '@domain/applications/schema';

import { utf8Length } from '@domain/utf8';

export type Values = Record<string, unknown>;
export interface DraftContent {
  core: ApplicationCore;
  answers: Answers;
}
export interface DraftPatch {
  core?: Partial<ApplicationCore>;
  answers?: Answers;
}

const prefixed = (prefix: string, values: object): Values =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [`${prefix}.${key}`, value]));

const under = (prefix: string, values: Values): Values =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([path]) => path.startsWith(`${prefix}.`))
      .map(([path, value]) => [path.slice(prefix.length + 1), value]),
  );

export const toValues = ({ core, answers }: DraftContent): Values => ({
  ...prefixed('core', core),
  ...prefixed('answers', answers),
});

export const toContent = (values: Values): DraftContent => ({
  core: under('core', values) as unknown as ApplicationCore,
  answers: under('answers', values),
});

export function toPatch(values: Values): DraftPatch {
  const core = under('core', values);
  const answers = under('answers', values);
  return {
    ...(Object.keys(core).length > 0 ? { core: core as Partial<ApplicationCore> } : {}),
    ...(Object.keys(answers).length > 0 ? { answers } : {}),
  };
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Equal to a reader: nothing filled in is nothing, however it is written. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || (isEmpty(a) && isEmpty(b))) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isSameValue((a as Values)[key], (b as Values)[key]));
}

export interface Rebased {
  /** My changes that the cloud does not have yet. */
  changes: Values;
  /** What each of them was made on top of. */
  base: Values;
  /** Paths that both sides changed, differently. */
  conflicts: string[];
}

/** Puts my unsaved changes on top of a newer version; only a path that both sides changed needs a question. */
export function rebase(changes: Values, base: Values, server: Values): Rebased {
  const open = Object.keys(changes).filter((path) => !isSameValue(changes[path], server[path]));
  return {
    changes: Object.fromEntries(open.map((path) => [path, changes[path]])),
    base: Object.fromEntries(open.map((path) => [path, base[path]])),
    conflicts: open.filter((path) => !isSameValue(base[path], server[path])),
  };
}

/** The changes that may be sent now, as many as fit. */
export function cutPatch(
  changes: Values,
  isSavable: (path: string, value: unknown) => boolean,
  maxBytes: number,
): Values {
  const patch: Values = {};
  let bytes = 0;
  for (const [path, value] of Object.entries(changes)) {
    if (!isSavable(path, value)) continue;
    bytes += utf8Length(JSON.stringify(value ?? null)) + path.length;
    if (bytes > maxBytes && Object.keys(patch).length > 0) break;
    patch[path] = value;
  }
  return patch;
}
