/** A form's cells carry what their type needs; the choice of track offers exactly the tracks. */
import type { FormField } from '@domain/form/definition';
import { type Finding, type Path, perCategory } from './finding';

function checkField(field: FormField, at: Path): Finding[] {
  const isChoice = field.type === 'choice' || field.type === 'choices';
  const needs = [
    [isChoice && field.options.length < 2, 'options', '是选择栏，至少要两个选项'],
    [!isChoice && field.options.length > 0, 'options', '不是选择栏，不能有选项'],
    [field.type === 'table' && field.columns.length === 0, 'columns', '是表格，须列出各列'],
    [field.type !== 'table' && field.columns.length > 0, 'columns', '不是表格，不能有列'],
  ] as const;
  return needs
    .filter(([bad]) => bad)
    .map(([, key, reason]) => ({ at: [...at, key], reason: `栏目“${field.label}”${reason}` }));
}

export const checkForm = perCategory(({ code, form, tracks }, at) =>
  form.sections.flatMap((section, s) =>
    section.fields.flatMap((field, i) => {
      const path = [...at, 'form', 'sections', s, 'fields', i];
      const names = tracks.map((track) => track.name);
      const isTrackChoice = field.label.includes('申报类型') && tracks.length > 0;
      const isSame = field.options.join('\n') === names.join('\n');
      return [
        ...checkField(field, path),
        ...(isTrackChoice && !isSame
          ? [{ at: [...path, 'options'], reason: `${code} 申报表的“${field.label}”选项须与申报类型名称一致` }]
          : []),
      ];
    }),
  ),
);
