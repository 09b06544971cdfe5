import { fieldValueSchema, firstMessage } from '@domain/form/answers';
import type { FormColumn } from '@domain/form/definition';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button, DateInput, Field, TextInput } from '@/components';
import { newRowId } from '@/lib/new-id';
import { useBlurCheck, useDraftValue, useOpenProblem } from '../draft/use-draft';
import { answerPath, type FieldProps } from './types';
import './index.scss';

interface Row {
  id: string;
  cells: Record<string, unknown>;
}

interface CellProps {
  id: string;
  column: FormColumn;
  value: unknown;
  onChange(value: unknown): void;
  onBlur(): void;
}

function TableCell({ id, column, value, onChange, onBlur }: CellProps) {
  const text = value === undefined || value === null ? '' : String(value);
  if (column.type === 'date') return <DateInput id={id} value={text} onChange={onChange} />;
  const isNumeric = column.type === 'number' || column.type === 'money';
  return (
    <TextInput
      id={id}
      value={text}
      type={isNumeric ? 'digit' : 'text'}
      placeholder={column.label}
      onBlur={onBlur}
      onInput={(next) => onChange(isNumeric && next !== '' && !Number.isNaN(Number(next)) ? Number(next) : next)}
    />
  );
}

/** Rows to add and remove; each row keeps its id, so that two devices can merge row by row. */
export function TableField({ field, draft, problem }: FieldProps) {
  const [value, setValue] = useDraftValue<Row[]>(draft, answerPath(field));
  const [schema] = useState(() => fieldValueSchema(field, 'complete'));
  const found = useOpenProblem(problem, value);
  const rows = value ?? [];
  const { error, onBlur, clear } = useBlurCheck(() => {
    const isFull = rows.every((row) => field.columns.every((column) => (row.cells[column.id] ?? '') !== ''));
    return rows.length > 0 && isFull ? firstMessage(schema, rows) : null;
  });
  const change = (next: Row[]) => {
    if (error) clear();
    setValue(next);
  };
  const changeCell = (rowId: string, columnId: string, cell: unknown) =>
    change(rows.map((row) => (row.id === rowId ? { ...row, cells: { ...row.cells, [columnId]: cell } } : row)));
  return (
    <Field id={field.id} label={field.label} required={field.required} help={field.help} error={error ?? found}>
      {rows.map((row, index) => (
        <View key={row.id} className="table-row">
          <View className="table-row__head">
            <Text className="table-row__no">第 {index + 1} 行</Text>
            <Button
              kind="quiet"
              size="small"
              id={`${field.id}-remove-${index}`}
              onClick={() => change(rows.filter((other) => other.id !== row.id))}
            >
              删除
            </Button>
          </View>
          {field.columns.map((column) => (
            <View key={column.id} className="table-row__cell">
              <Text className="table-row__label">{column.label}</Text>
              <TableCell
                id={`${field.id}-${index}-${column.id}`}
                column={column}
                value={row.cells[column.id]}
                onBlur={onBlur}
                onChange={(cell) => changeCell(row.id, column.id, cell)}
              />
            </View>
          ))}
        </View>
      ))}
      <Button kind="secondary" id={`${field.id}-add`} onClick={() => change([...rows, { id: newRowId(), cells: {} }])}>
        添加一行
      </Button>
    </Field>
  );
}
