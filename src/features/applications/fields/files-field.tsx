import { fieldRule, fieldSlot } from '@domain/files/slots';
import { Field } from '@/components';
import { FileList } from '@/features/files';
import { useRouteQuery } from '@/lib/navigate';
import { useDraftValue, useOpenProblem } from '../draft/use-draft';
import { isSameValue } from '../draft/values';
import { answerPath, type FieldProps } from './types';

/** An upload cell: its answer is the ids of the files that lie there, and follows them. */
export function FilesField({ field, draft, problem }: FieldProps) {
  // The form's page is opened for one application, and its query names it.
  const { id } = useRouteQuery();
  const [value, setValue] = useDraftValue<string[]>(draft, answerPath(field));
  const found = useOpenProblem(problem, value);
  const isFrozen = draft.isFrozen;
  if (!id) return null;
  return (
    <Field id={field.id} label={field.label} required={field.required} help={field.help} error={found}>
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
