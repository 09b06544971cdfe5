import { fieldRule, fieldSlot } from '@domain/files/slots';
import { isSameValue } from '@domain/form/merge';
import { Field } from '@/components';
import { FileList } from '@/features/files';
import { useRouteQuery } from '@/lib/navigate';
import { useDraftValue } from '../draft/use-draft';
import { useFieldError } from '../draft/use-field-error';
import { answerPath, type FieldProps } from './types';

/** An upload cell: its answer is the ids of the files that lie there, and follows them. */
export function FilesField({ field, draft, problem, check }: FieldProps) {
  // The form's page is opened for one application, and its query names it.
  const { id } = useRouteQuery();
  const path = answerPath(field);
  const [value, setValue] = useDraftValue<string[]>(draft, path);
  const { error } = useFieldError({ draft, path, problem, check });
  const isFrozen = draft.isFrozen;
  if (!id) return null;
  return (
    <Field id={field.id} label={field.label} required={field.required} help={field.help} error={error}>
      <FileList
        id={field.id}
        subject={{ kind: 'application', id }}
        slot={fieldSlot(field.id)}
        rule={fieldRule}
        mayChange={!isFrozen}
        emptyWord="没有上传文件"
        onIds={(ids) => {
          if (!isFrozen && !isSameValue(ids, value)) setValue(ids);
        }}
      />
    </Field>
  );
}
