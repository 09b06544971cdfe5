import type { FormColumn } from '@domain/form/definition';
import { valueAt, withValueAt } from '@domain/form/merge';
import { plainText } from '@domain/form/plain-text';
import { isBlankRow, type Row } from '@domain/form/rows';
import { Text, View } from '@tarojs/components';
import { Button, DateInput, Field } from '@/components';
import { confirm } from '@/lib/feedback';
import { newRowId } from '@/lib/new-id';
import type { Draft } from '../draft/draft';
import { useDraftSummary } from '../draft/use-draft';
import { useFieldError } from '../draft/use-field-error';
import { TypedInput } from './typed-input';
import { answerPath, type FieldProps } from './types';
import './index.scss';

interface CellProps {
  id: string;
  column: FormColumn;
  draft: Draft;
  path: string;
  rowId: string;
  onBlur(): void;
}

const toNumber = (text: string): unknown => {
  const plain = plainText(text).trim();
  return plain === '' || Number.isNaN(Number(plain)) ? plain : Number(plain);
};

function DateCell({ id, column, draft, path, rowId }: CellProps) {
  const at = [rowId, 'cells', column.id];
  const day = useDraftSummary(draft, path, (rows) => String(valueAt(rows, at) ?? ''));
  return <DateInput id={id} value={day} onChange={(next) => draft.set(path, withValueAt(draft.get(path), at, next))} />;
}

function TableCell(props: CellProps) {
  const { id, column, draft, path, rowId, onBlur } = props;
  if (column.type === 'date') return <DateCell {...props} />;
  const isNumeric = column.type === 'number' || column.type === 'money';
  return (
    <TypedInput
      id={id}
      draft={draft}
      path={path}
      at={[rowId, 'cells', column.id]}
      type={isNumeric ? 'digit' : 'text'}
      placeholder={column.label}
      error={null}
      onBlur={onBlur}
      {...(isNumeric ? { toValue: toNumber } : {})}
    />
  );
}

/** Rows to add and remove; each row keeps its id, so that two devices can merge row by row. */
export function TableField(props: FieldProps) {
  const { field, draft } = props;
  const path = answerPath(field);
  const { error, onBlur } = useFieldError({ ...props, path });
  const joinedIds = useDraftSummary<Row[], string>(draft, path, (rows) => (rows ?? []).map(({ id }) => id).join(' '));
  const ids = joinedIds === '' ? [] : joinedIds.split(' ');
  const rows = () => (draft.get(path) as Row[] | undefined) ?? [];
  const remove = async (id: string, index: number) => {
    const row = rows().find((one) => one.id === id);
    const isWritten = row !== undefined && !isBlankRow(row);
    if (isWritten && !(await confirm('删除这一行', `第 ${index + 1} 行已填的内容会一起删除。`, '删除'))) return;
    draft.set(
      path,
      rows().filter((one) => one.id !== id),
    );
  };
  return (
    <Field id={field.id} label={field.label} required={field.required} help={field.help} error={error}>
      {ids.map((id, index) => (
        <View key={id} className="table-row">
          <View className="table-row__head">
            <Text className="table-row__no">第 {index + 1} 行</Text>
            <Button kind="quiet" size="small" id={`${field.id}-remove-${index}`} onClick={() => void remove(id, index)}>
              删除
            </Button>
          </View>
          {field.columns.map((column) => (
            <View key={column.id} className="table-row__cell">
              <Text className="table-row__label">{column.label}</Text>
              <TableCell
                id={`${field.id}-${index}-${column.id}`}
                column={column}
                draft={draft}
                path={path}
                rowId={id}
                onBlur={onBlur}
              />
            </View>
          ))}
        </View>
      ))}
      <Button
        kind="secondary"
        id={`${field.id}-add`}
        onClick={() => draft.set(path, [...rows(), { id: newRowId(), cells: {} }])}
      >
        添加一行
      </Button>
    </Field>
  );
}
