/** A draft as flat values by path (`core.requestedYuan`, `answers.goals`): the unit of saving. */
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

export const toValues = ({ core = {}, answers = {} }: DraftPatch): Values => ({
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
