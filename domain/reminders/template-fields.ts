/** The keywords of the templates, for whoever fills them. */
import given from '@templates';
import type { ReminderTemplateName, TemplateConfig } from './template-config';

const config: TemplateConfig = given;

/** `{thing1: {value}, time2: {value}}` of `{subject, dueAt}`. */
export function fillTemplate<N extends ReminderTemplateName>(
  name: N,
  values: Record<keyof TemplateConfig[N]['fields'], string>,
): Record<string, { value: string }> {
  const fields: Record<string, { key: string }> = config[name].fields;
  return Object.fromEntries(
    Object.entries(fields).map(([field, { key }]) => [key, { value: values[field as keyof typeof values] }]),
  );
}

/** As the platform knows them: id → title, and labels by key. */
export const platformTemplates = Object.fromEntries(
  Object.values(config).map(({ id, title, fields }) => [
    id,
    { title, labels: Object.fromEntries(Object.values(fields).map(({ key, label }) => [key, label])) },
  ]),
);
