/** Ties a draft to one application: its place on the phone, its actions, its form. */
import { wholeCore } from '@domain/applications/check-application';
import { corePatchSchema, draftAnswerSchema } from '@domain/applications/schema';
import type { Category } from '@domain/call/schema';
import type { ActionInput, ActionOutput } from '@domain/contracts';
import { getApplication } from '@domain/contracts/applications/get-application';
import { saveApplication } from '@domain/contracts/applications/save-application';
import { formFields } from '@domain/form/answers';
import { utf8Length } from '@domain/utf8';
import { callAction } from '@/lib/api-client';
import { newId } from '@/lib/new-id';
import { personaKey } from '@/lib/platform/persona';
import { dropKeptReads } from '@/lib/read-cache';
import { readStored, removeStored, writeStored } from '@/lib/storage';
import { amendRead } from '@/lib/use-action';
import { Draft } from './draft';
import type { CloudContent, DraftIo, StoredDraft } from './types';
import { type DraftPatch, toContent, toValues } from './values';

type Loaded = ActionOutput<'applications.get'>;
type Application = Loaded['application'];

/** What the form shows: an application from before the core held people has them in the notice's cells. */
export const toCloudContent = (
  category: Category,
  { core, answers, version, saveKeys }: Application,
): CloudContent => ({
  core: wholeCore(category, core, answers),
  answers,
  version,
  saveKeys,
});

/** Beyond it one value alone would not fit into a request. */
const MAX_VALUE_BYTES = 80 * 1024;

function isSavable(path: string, value: unknown): boolean {
  if (utf8Length(JSON.stringify(value ?? null)) > MAX_VALUE_BYTES) return false;
  const id = path.slice(path.indexOf('.') + 1);
  if (!path.startsWith('core.')) return draftAnswerSchema.safeParse(value ?? null).success;
  const schemas: Record<string, { safeParse(value: unknown): { success: boolean } }> = corePatchSchema.shape;
  return schemas[id]?.safeParse(value).success ?? false;
}

function setsOf(category: Category): DraftIo['isSet'] {
  const files = formFields(category.form).filter((field) => field.type === 'files');
  const paths = new Set(['core.partners', ...files.map((field) => `answers.${field.id}`)]);
  return (path) => paths.has(path);
}

const withPatch = (application: Application, patch: DraftPatch): Pick<Application, 'core' | 'answers'> =>
  toContent({ ...toValues(application), ...toValues(patch) });

/** Drafts come before anything that can be read again. */
function store(key: string, draft: StoredDraft): boolean {
  if (writeStored(key, draft)) return true;
  dropKeptReads();
  return writeStored(key, draft);
}

export function openDraft({ application, category }: Loaded): Draft {
  const { id } = application;
  const key = `draft:${personaKey()}:${id}`;
  return new Draft(
    {
      load: () => readStored<StoredDraft>(key),
      store: (draft) => {
        if (draft) return store(key, draft);
        removeStored(key);
        return true;
      },
      save: async (patch) => {
        const output = await callAction(saveApplication, { id, ...patch } as ActionInput<'applications.save'>);
        // What is kept of this read must not show older text than the cloud holds.
        await amendRead(getApplication, { id }, (data) => {
          if (data.application.version !== patch.baseVersion) return data;
          const { application } = data;
          const saveKeys = [...application.saveKeys, patch.key];
          const content = withPatch(application, patch);
          return { ...data, application: { ...application, ...content, saveKeys, version: output.version } };
        });
        return output;
      },
      fetch: async () => toCloudContent(category, (await callAction(getApplication, { id })).application),
      newKey: newId,
      isSavable,
      isSet: setsOf(category),
    },
    toCloudContent(category, application),
  );
}
