import { personRow } from '@domain/form/person';
import { Field } from '@/components';
import { useFieldError } from '../draft/use-field-error';
import { PersonCells } from './person-cells';
import { PrefilledMark } from './prefilled-mark';
import { answerPath, type FieldProps } from './types';

/** The notice's person row, for people who are not the core's. */
export function PersonField(props: FieldProps) {
  const { field, draft, isPrefilled } = props;
  const path = answerPath(field);
  const { error, onBlur } = useFieldError({ ...props, path });
  return (
    <Field id={field.id} label={field.label} required={field.required} error={error}>
      <PrefilledMark draft={draft} path={path} isPrefilled={isPrefilled} />
      <PersonCells id={field.id} draft={draft} path={path} parts={personRow} error={error} onBlur={onBlur} />
    </Field>
  );
}
