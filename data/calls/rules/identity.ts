/** Ids and codes name one thing each, within their own list. */
import type { Call } from '@domain/call/schema';
import type { FormDefinition } from '@domain/form/definition';
import type { Finding, Path } from './finding';

type Keyed = { key: string; at: Path };

function repeated(list: Keyed[], word: string): Finding[] {
  const seen = new Set<string>();
  return list.flatMap(({ key, at }) => {
    if (seen.has(key)) return [{ at, reason: `${word}“${key}”重复` }];
    seen.add(key);
    return [];
  });
}

const ids = (list: { id: string }[], at: Path): Keyed[] => list.map(({ id }, i) => ({ key: id, at: [...at, i, 'id'] }));

const codes = (list: { code: string }[], at: Path): Keyed[] =>
  list.map(({ code }, i) => ({ key: code, at: [...at, i, 'code'] }));

function formIds(form: FormDefinition, at: Path): Finding[] {
  const fields = form.sections.map((section, i) => ({ section, at: [...at, 'sections', i, 'fields'] }));
  return [
    ...repeated(ids(form.sections, [...at, 'sections']), '分栏编号'),
    ...repeated(
      fields.flatMap(({ section, at: path }) => ids(section.fields, path)),
      '栏目编号',
    ),
    ...fields.flatMap(({ section, at: path }) =>
      section.fields.flatMap((field, i) => repeated(ids(field.columns, [...path, i, 'columns']), '表格列编号')),
    ),
  ];
}

export function checkIdentity(call: Call): Finding[] {
  const forms = call.categories.map(({ form }, i) => ({ key: form.id, at: ['categories', i, 'form', 'id'] }));
  return [
    ...repeated(ids(call.requirements, ['requirements']), '申报要求编号'),
    ...repeated(ids(call.submission.steps, ['submission', 'steps']), '报送步骤编号'),
    ...repeated(ids(call.discrepancies, ['discrepancies']), '说明编号'),
    ...repeated(codes(call.categories, ['categories']), '项目编号'),
    ...repeated(forms, '申报表编号'),
    ...call.categories.flatMap((category, i) => {
      const at = ['categories', i];
      return [
        ...repeated(codes(category.tracks, [...at, 'tracks']), '申报类型编号'),
        ...repeated(ids(category.conditions, [...at, 'conditions']), '条件编号'),
        ...repeated(ids(category.tasks, [...at, 'tasks']), '任务编号'),
        ...repeated(ids(category.acceptance.items, [...at, 'acceptance', 'items']), '验收材料编号'),
        ...formIds(category.form, [...at, 'form']),
      ];
    }),
  ];
}
