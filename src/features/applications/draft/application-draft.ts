/** Ties a draft to one application: its place on the phone, its actions, its form's schema. */
import { applicationCoreSchema } from '@domain/applications/schema';
import type { Category } from '@domain/call/schema';
import type { ActionOutput } from '@domain/contracts';
import { getApplication } from '@domain/contracts/applications/get-application';
import { saveApplication } from '@domain/contracts/applications/save-application';
import { fieldValueSchema, formFields } from '@domain/form/answers';
import { callAction } from '@/lib/api-client';
import { personaKey } from '@/lib/platform/persona';
import { readStored, removeStored, writeStored } from '@/lib/storage';
import { amendRead } from '@/lib/use-action';
import { Draft, type DraftIo, type StoredDraft } from './draft';
import { toContent, type toPatch, toValues } from './values';

type Loaded = ActionOutput<'applications.get'>;

/** Schemas are built once per form: building one per save would cost more than the check itself. */
function savableBy(category: Category): DraftIo['isSavable'] {
  const fields = new Map(formFields(category.form).map((field) => [field.id, fieldValueSchema(field, 'draft')]));
  const core: Record<string, { safeParse(value: unknown): { success: boolean } }> = applicationCoreSchema.shape;
  return (path, value) => {
    const id = path.slice(path.indexOf('.') + 1);
    const schema = path.startsWith('core.') ? core[id] : fields.get(id);
    return schema?.safeParse(value).success ?? false;
  };
}

export function openDraft({ application, category }: Loaded): Draft {
  const { id } = application;
  const key = `draft:${personaKey()}:${id}`;
  return new Draft(
    {
      load: () => readStored<StoredDraft>(key),
      store: (draft) => {
        if (draft) return writeStored(key, draft);
        removeStored(key);
        return true;
      },
      save: async (patch) => {
        const output = await callAction(saveApplication, { id, ...patch });
        // What is kept of this read must not show older text than the cloud holds.
        await amendRead(getApplication, { id }, (data) => ({
          ...data,
          application: {
            ...data.application,
            ...mergePatch(data.application, patch),
            version: output.version,
          },
        }));
        return output;
      },
      fetch: async () => (await callAction(getApplication, { id })).application,
      isSavable: savableBy(category),
    },
    application,
  );
}

const mergePatch = (application: Loaded['application'], patch: ReturnType<typeof toPatch>) =>
  toContent({
    ...toValues(application),
    ...toValues({ core: patch.core ?? {}, answers: patch.answers ?? {} } as Parameters<typeof toValues>[0]),
  });
