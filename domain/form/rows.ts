/** Table rows of a form: `{id, cells}`. A row nobody wrote into is no row. */
import { TEXT_MAX } from '../constants';
import * as z from '../z';
import { columnSchemaOf, firstMessage, isEmpty } from './cells';
import type { FormField } from './definition';

export const rowSchema = z.object({ id: z.string(), cells: z.record(z.string(), z.unknown()) });
export type Row = z.infer<typeof rowSchema>;

export const isBlankRow = (row: Row): boolean => Object.values(row.cells).every(isEmpty);

export const writtenRows = (rows: readonly Row[]): Row[] => rows.filter((row) => !isBlankRow(row));

/** Every cell of every written row, each complaint naming the row as the reader counts it. */
export const tableSchema = (field: FormField) =>
  z.array(rowSchema, '请按表格填写').check(
    z.check((context) => {
      context.value.forEach((row, index) => {
        if (isBlankRow(row)) return;
        for (const column of field.columns) {
          const value = row.cells[column.id];
          const schema = columnSchemaOf(column, field.maxLength ?? TEXT_MAX.short);
          const wrong = isEmpty(value) ? null : firstMessage(schema, value);
          if (wrong === null && !isEmpty(value)) continue;
          const message = `第 ${index + 1} 行：${wrong === null ? `请填写${column.label}` : `${column.label}，${wrong}`}`;
          context.issues.push({ code: 'custom', message, input: value, path: [index, 'cells', column.id] });
        }
      });
    }),
  );
